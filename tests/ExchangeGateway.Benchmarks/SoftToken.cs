using System.Diagnostics;
using System.Runtime.InteropServices;
using ExchangeGateway.Simulation;

namespace ExchangeGateway.Benchmarks;

/// <summary>A token of SoftHSM2 with a key and its certificate, as fast as a token gets: whatever an adapter adds shows. It takes the packages softhsm2 and opensc.</summary>
internal sealed partial class SoftToken : IDisposable
{
    public const string Module = "/usr/lib/softhsm/libsofthsm2.so", Pin = "123456";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-gateway-soft-token-").FullName;

    public SoftToken(IssuedCertificate issued)
    {
        Directory.CreateDirectory(In("tokens"));
        File.WriteAllText(In("softhsm2.conf"), $"directories.tokendir = {In("tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n");
        File.WriteAllBytes(In("key.der"), issued.PrivateKey);
        File.WriteAllBytes(In("certificate.der"), issued.Certificate.Der.Span);
        // What .NET sets in its environment does not reach native code.
        _ = SetEnvironment("SOFTHSM2_CONF", In("softhsm2.conf"), 1);
        Run("softhsm2-util", "--init-token", "--free", "--label", "benchmark", "--so-pin", "87654321", "--pin", Pin);
        Write("key.der", "privkey", "--usage-sign");
        Write("certificate.der", "cert");
    }

    public string In(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string type, params ReadOnlySpan<string> usage) =>
        Run("pkcs11-tool", ["--module", Module, "--login", "--pin", Pin, "--write-object", In(file), "--type", type, "--id", "01", .. usage]);

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SOFTHSM2_CONF"] = In("softhsm2.conf");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {errors.Result}");
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
