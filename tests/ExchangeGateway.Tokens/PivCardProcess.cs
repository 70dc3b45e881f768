using System.Diagnostics;
using System.Text.Json;

namespace ExchangeGateway.Tokens;

/// <summary>A PIV card, which is a process: commands go to it, and each is answered, a line each.</summary>
public sealed class PivCardProcess : IDisposable
{
    private readonly Enclosure _enclosure;
    private readonly Process _process;
    private bool _disposed;

    /// <param name="enclosure">Where its reader is.</param>
    /// <param name="arguments">Port of the reader, PIN, PUK, tries, folder with its keys.</param>
    internal PivCardProcess(Enclosure enclosure, params string[] arguments)
    {
        _enclosure = enclosure;
        _process = enclosure.StartLogged(Path.Combine(arguments[^1], "log"), "dotnet", [Path.Combine(AppContext.BaseDirectory, "PivCard.dll"), .. arguments]);
    }

    /// <summary>What the card counts.</summary>
    public CardTries Tries => JsonSerializer.Deserialize<CardTries>(Ask("tries"))!;

    /// <summary>Puts the card into the reader, and waits until pcscd has noticed.</summary>
    public void Insert()
    {
        Tell("insert");
        _enclosure.Until("opensc-tool --list-readers | grep -q '  Yes  '");
    }

    /// <summary>Pulls the card out, and waits until pcscd has noticed.</summary>
    public void Remove()
    {
        Tell("remove");
        _enclosure.Until("! opensc-tool --list-readers | grep -q '  Yes  '");
    }

    public void Hold() => Tell("hold");

    public void WaitUntilHeld() => Tell("held");

    public void Release() => Tell("release");

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
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
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The card ended at {command}; its log is beside its keys.");
    }
}
