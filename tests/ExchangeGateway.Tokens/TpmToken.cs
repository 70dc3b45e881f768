using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.Tokens;

/// <summary>
/// tpm2-pkcs11 on a TPM in software (swtpm): it locks after six wrong PINs and never shows a flag; the right PIN does not
/// give tries back. Its owner clears the lock. After the TPM was away, only a module that starts anew works again.
/// </summary>
public sealed partial class TpmToken : RealToken, IRemovable
{
    private const int MostFailures = 6;

    // The control port must be the next one.
    private const int Port = 2321;

    private Process _swtpm;

    public TpmToken()
        : base(Libraries.Pkcs11("libtpm2_pkcs11.so"), "tpm", pin: "123456", officerPin: "87654321")
    {
        Directory.CreateDirectory(Enclosure.In("tpm"));
        Directory.CreateDirectory(Enclosure.In("store"));
        Enclosure.Environment["TPM2TOOLS_TCTI"] = Enclosure.Environment["TPM2_PKCS11_TCTI"] = $"swtpm:host=127.0.0.1,port={Port}";
        Enclosure.Environment["TPM2_PKCS11_STORE"] = Enclosure.In("store");
        Enclosure.Environment["TPM2_PKCS11_LOG_LEVEL"] = "0";
        Insert();
        Run("tpm2_dictionarylockout", "--setup-parameters", $"--max-tries={MostFailures}", "--recovery-time=1000", "--lockout-recovery-time=1000").Succeeded();
        Run("pkcs11-tool", "--module", Facts.Module, "--slot-index", "0", "--init-token", "--label", Facts.Label, "--so-pin", Facts.OfficerPin).Succeeded();
        InitPin();
        MakeKey();
    }

    public override int? Tries => MostFailures;

    /// <summary>The TPM counts failures, of the user and of the officer alike, until they are forgotten with time.</summary>
    public override int? TriesLeft => Math.Max(0, MostFailures - Failures());

    public override bool RightPinRestoresTries => false;

    public override void Unlock()
    {
        Run("tpm2_dictionarylockout", "--clear-lockout").Succeeded();
        InitPin();
    }

    /// <summary>A TPM has room for three objects, and nothing takes back those of a client that was killed.</summary>
    public override void FreeLeftovers()
    {
        Run("tpm2_flushcontext", "--transient-object").Succeeded();
        Run("tpm2_flushcontext", "--loaded-session").Succeeded();
    }

    /// <summary>The TPM dies; what it had stored stays.</summary>
    public void Remove() => Enclosure.Kill(_swtpm);

    /// <summary>The TPM starts again. It may have died before it counted a failure, and so it counts one.</summary>
    [MemberNotNull(nameof(_swtpm))]
    public void Insert()
    {
        _swtpm = Enclosure.StartDaemon("swtpm", "socket", "--tpm2", "--tpmstate", $"dir={Enclosure.In("tpm")}",
            "--server", $"type=tcp,port={Port},bindaddr=127.0.0.1", "--ctrl", $"type=tcp,port={Port + 1},bindaddr=127.0.0.1", "--flags", "not-need-init,startup-clear");
        Enclosure.Until("tpm2_getcap properties-variable >/dev/null 2>&1");
    }

    private int Failures()
    {
        var properties = Run("tpm2_getcap", "properties-variable").Succeeded();
        return Convert.ToInt32(Counter().Match(properties).Groups[1].Value, 16);
    }

    // Keys are made on the token: it takes none from outside.
    private void MakeKey()
    {
        Pkcs11Tool("--login", "--pin", Facts.Pin, "--keypairgen", "--key-type", "rsa:2048", "--id", "01", "--label", "signing").Succeeded();
        Pkcs11Tool("--read-object", "--type", "pubkey", "--id", "01", "--output-file", Enclosure.In("public.der")).Succeeded();
        WriteCertificate(CertificateFor(PublicKey.CreateFromSubjectPublicKeyInfo(File.ReadAllBytes(Enclosure.In("public.der")), out _)));
    }

    private static byte[] CertificateFor(PublicKey key)
    {
        var issuing = Authority.Issuing(KeyAlgorithm.Rsa);
        using var issuer = X509Certificate2.CreateFromPem(issuing.ToPem(), issuing.PrivateKeyToPem());
        var request = new CertificateRequest(new("CN=TDGW0001"), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        var from = Authority.From.ToDateTimeOffset();
        using var certificate = request.Create(issuer, from, from.AddDays(1825), [1]);
        return certificate.RawData;
    }

    [GeneratedRegex("TPM2_PT_LOCKOUT_COUNTER: 0x([0-9A-F]+)")]
    private static partial Regex Counter();
}
