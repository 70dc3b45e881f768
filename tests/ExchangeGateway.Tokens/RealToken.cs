using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using NodaTime;

namespace ExchangeGateway.Tokens;

/// <summary>
/// A token behind a PKCS#11 module, set up from nothing in an <see cref="Enclosure"/> of its own: it has a
/// known PIN, a key (RSA, where nothing else is said) and the certificate for it. Any number may live at once, of one kind or of several.
/// </summary>
public abstract class RealToken : IDisposable
{
    private protected static readonly SimulatedAuthority Authority = new("real tokens", Instant.FromUtc(2026, 1, 1, 0, 0));

    private int _workers;

    private protected RealToken(string module, string label, string pin, string officerPin)
    {
        Facts = new(module, label, pin, officerPin, Directory.CreateDirectory(Enclosure.In("client")).FullName);
        Enclosure.Environment["PKCS11SPY"] = module;
    }

    /// <summary>What its clients need to know.</summary>
    public TokenFacts Facts { get; }

    /// <summary>How many wrong PINs in a row lock it; null where none ever do.</summary>
    public abstract int? Tries { get; }

    /// <summary>How many wrong PINs it still takes, as the token itself counts; null where it does not count.</summary>
    public abstract int? TriesLeft { get; }

    /// <summary>Whether the right PIN gives back the tries that wrong ones took.</summary>
    public virtual bool RightPinRestoresTries => true;

    private protected Enclosure Enclosure { get; } = new();

    /// <summary>The PINs that workers sent through the spy (<see cref="TokenFacts.Watched"/>), worker by worker.</summary>
    public IReadOnlyList<SentPin> SentPins =>
        [.. Directory.EnumerateFiles(Enclosure.Folder, "worker-*.log").Order(StringComparer.Ordinal).SelectMany(static log => SentPin.Read(File.ReadAllText(log)))];

    /// <summary>Waits until so many PINs went through the spy, whether or not they are answered: the moment to kill a worker.</summary>
    public void WaitForSentPins(int count) =>
        Enclosure.Until($"[ $(cat {Enclosure.Folder}/worker-*.log | grep -cE '^\\[in\\] p(Old)?Pin\\[') -ge {count} ]");

    /// <summary>What its officer does: all tries are there again, and the PIN is the known one.</summary>
    public abstract void Unlock();

    /// <summary>Frees what killed clients left behind in the token. No client may be alive.</summary>
    public virtual void FreeLeftovers() { }

    /// <summary>A process beside the token, not started before its first call.</summary>
    public Worker NewWorker() => new(Enclosure, Facts, Enclosure.In($"worker-{Interlocked.Increment(ref _workers):D6}.log"));

    /// <summary>Runs a program beside the token, with what its module wants in the environment, to its end.</summary>
    public Finished Run(string program, params IReadOnlyList<string> arguments) => Enclosure.Run(program, arguments);

    /// <summary>Runs pkcs11-tool, a client that is not ours, on the token.</summary>
    public Finished Pkcs11Tool(params IReadOnlyList<string> arguments) =>
        Run("pkcs11-tool", ["--module", Facts.Module, "--token-label", Facts.Label, .. arguments]);

    public virtual void Dispose()
    {
        Enclosure.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The officer sets the user's PIN.</summary>
    private protected void InitPin() =>
        Pkcs11Tool("--login", "--login-type", "so", "--so-pin", Facts.OfficerPin, "--init-pin", "--new-pin", Facts.Pin).Succeeded();

    /// <summary>Writes an RSA key and its certificate onto the token.</summary>
    private protected void WriteKey()
    {
        var issued = Authority.Issue("TDGW0001", "测试证券", KeyAlgorithm.Rsa);
        File.WriteAllBytes(Enclosure.In("key.der"), issued.PrivateKey);
        Write("key.der", "privkey", "--usage-sign");
        WriteCertificate(issued.Certificate.Der.Span);
    }

    private protected void WriteCertificate(ReadOnlySpan<byte> der)
    {
        File.WriteAllBytes(Enclosure.In("certificate.der"), der);
        Write("certificate.der", "cert");
    }

    private void Write(string file, string type, params IReadOnlyList<string> usage) =>
        Pkcs11Tool(["--login", "--pin", Facts.Pin, "--write-object", Enclosure.In(file), "--type", type, "--id", "01", "--label", "signing", .. usage]).Succeeded();
}
