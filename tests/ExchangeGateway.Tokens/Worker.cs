using System.Diagnostics;
using System.Text.Json;

namespace ExchangeGateway.Tokens;

/// <summary>
/// A process beside a token, in which tests run their code: <c>worker.Call(token =&gt; …)</c>. Modules load there, with the
/// environment that they want, and what breaks breaks there. A lambda takes copies of what it captures, and its result comes
/// back, as JSON; what it leaves in static fields is there for the next call. An exception, such as a failed assertion,
/// fails the call.
/// </summary>
/// <threadsafety>One call at a time.</threadsafety>
public sealed class Worker : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Enclosure _enclosure;
    private readonly TokenFacts _facts;
    private readonly string _log;
    private Process? _process;

    internal Worker(Enclosure enclosure, TokenFacts facts, string log) => (_enclosure, _facts, _log) = (enclosure, facts, log);

    /// <summary>Runs the code in the process, and waits for its result.</summary>
    public T Call<T>(Func<TokenFacts, T> code) => Ask<T>(code).GetAwaiter().GetResult();

    /// <inheritdoc cref="Call{T}(Func{TokenFacts, T})"/>
    public T Call<T>(Func<TokenFacts, Task<T>> code) => Ask<T>(code).GetAwaiter().GetResult();

    /// <summary>Runs the code in the process, and does not wait: for what the test does meanwhile, such as <see cref="Kill"/>.</summary>
    public Task<T> Begin<T>(Func<TokenFacts, T> code) => Ask<T>(code);

    /// <inheritdoc cref="Begin{T}(Func{TokenFacts, T})"/>
    public Task<T> Begin<T>(Func<TokenFacts, Task<T>> code) => Ask<T>(code);

    /// <summary>Ends the process at once, wherever it is (SIGKILL). The next call starts a new one.</summary>
    public void Kill()
    {
        if (_process is { } process)
        {
            _process = null;
            Enclosure.Kill(process);
            process.Dispose();
        }
    }

    public void Dispose() => Kill();

    // The test's thread may be waiting for this, so that nothing may go on there.
    private async Task<T> Ask<T>(Delegate code)
    {
        var process = _process ??= Start(code.Method.Module.Assembly.Location);
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(Request.Of(code))).ConfigureAwait(false);
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The worker ended before it had done this.\n{File.ReadAllText(_log)}");
        var answer = JsonSerializer.Deserialize<Answer>(line)!;
        return answer.Failure is null
            ? answer.Value.Deserialize<T>(Request.Json)!
            : throw new InvalidOperationException($"In the worker: {answer.Failure}\n{File.ReadAllText(_log)}");
    }

    // As the test's own host does: with the dependencies of the tests, whatever the name of the program.
    private Process Start(string tests) => _enclosure.StartLogged(_log, "dotnet", "exec",
        "--depsfile", Path.ChangeExtension(tests, ".deps.json"),
        "--runtimeconfig", Path.ChangeExtension(tests, ".runtimeconfig.json"),
        typeof(Worker).Assembly.Location, JsonSerializer.Serialize(_facts));
}
