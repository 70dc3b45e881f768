using System.Diagnostics;
using System.Text.Json;

namespace ExchangeGateway.Tokens;

/// <summary>A PIV card, which is a process: commands go to it, and each is answered, a line each.</summary>
public sealed class PivCardProcess : IDisposable
{
    private readonly Process _process;

    internal PivCardProcess(Process process) => _process = process;

    /// <summary>What the card counts.</summary>
    public CardTries Tries => JsonSerializer.Deserialize<CardTries>(Ask("tries"))!;

    public void Insert() => Tell("insert");

    public void Remove() => Tell("remove");

    public void Hold() => Tell("hold");

    public void WaitUntilHeld() => Tell("held");

    public void Release() => Tell("release");

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Tell(string command)
    {
        if (Ask(command) is not "ok" and var answer)
        {
            throw new InvalidOperationException($"The card answered {answer} to {command}.");
        }
    }

    private string Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The card ended at {command}: {_process.StandardError.ReadToEnd()}");
    }
}
