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
    private readonly List<string> _written = [];
    private Process? _process;

    internal Worker(Enclosure enclosure, TokenFacts facts) => (_enclosure, _facts) = (enclosure, facts);

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
            // The process itself is a child of the one that entered the enclosure.
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }

    public void Dispose() => Kill();

    private async Task<T> Ask<T>(Delegate code)
    {
        var process = _process ??= Start(code.Method.Module.Assembly.Location);
        var request = Request.Of(code);
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request));
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException($"The worker ended, with the code {ExitCode(process)}, before it had done this.{Written()}");
        var answer = JsonSerializer.Deserialize<Answer>(line)!;
        return answer.Failure is null ? answer.Value.Deserialize<T>(Request.Json)! : throw new InvalidOperationException($"In the worker: {answer.Failure}{Written()}");
    }

    // As the test's own host does: with the dependencies of the tests, whatever the name of the program.
    private Process Start(string tests)
    {
        var process = _enclosure.Start("dotnet", "exec",
            "--depsfile", Path.ChangeExtension(tests, ".deps.json"),
            "--runtimeconfig", Path.ChangeExtension(tests, ".runtimeconfig.json"),
            typeof(Worker).Assembly.Location, JsonSerializer.Serialize(_facts));
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_written)
            {
                _written.Add(line.Data ?? "");
            }
        };
        process.BeginErrorReadLine();
        return process;
    }

    private static int ExitCode(Process process)
    {
        process.WaitForExit();
        return process.ExitCode;
    }

    private string Written()
    {
        lock (_written)
        {
            return string.Join('\n', _written.Prepend(""));
        }
    }
}
