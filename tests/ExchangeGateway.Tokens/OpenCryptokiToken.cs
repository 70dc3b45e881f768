namespace ExchangeGateway.Tokens;

/// <summary>
/// The software token of openCryptoki: a real ladder of three, low, final, locked, kept on disk; its officer unlocks it. Its
/// daemon and its library insist on fixed paths, which are the enclosure's own.
/// </summary>
public sealed class OpenCryptokiToken : RealToken
{
    private const string FactoryOfficerPin = "87654321";

    // Who is not in the group pkcs11 is turned away: in here root's group has that name.
    private const string Prepare = """
        set -e
        mkdir -p etc var/soft/TOK_OBJ /run/lock/opencryptoki/soft
        printf 'version opencryptoki-3.1\nslot 0\n{\nstdll = libpkcs11_sw.so\ntokname = soft\n}\n' > etc/opencryptoki.conf
        printf 'root:x:0:\npkcs11:x:0:root\n' > group
        mount --bind etc /etc/opencryptoki
        mount --bind var /var/lib/opencryptoki
        mount --bind group /etc/group
        """;

    public OpenCryptokiToken()
        : base(Libraries.Pkcs11("libopencryptoki.so"), "opencryptoki", pin: "123456", officerPin: "76543210")
    {
        Run("bash", "-c", Prepare).Succeeded();
        Enclosure.StartDaemon("pkcsslotd", "-f", "-l", "log");
        Enclosure.Until("[ -S /run/pkcsslotd.socket ]");
        Run("pkcs11-tool", "--module", Facts.Module, "--slot-index", "0", "--init-token", "--label", Facts.Label, "--so-pin", FactoryOfficerPin).Succeeded();
        Pkcs11Tool("--login", "--login-type", "so", "--so-pin", FactoryOfficerPin, "--change-pin", "--new-pin", Facts.OfficerPin).Succeeded();
        Unlock();
        WriteKey();
    }

    public override int? Tries => 3;

    /// <summary>The token shows a flag for each try: none, low, final, locked.</summary>
    public override int? TriesLeft
    {
        get
        {
            var flags = Pkcs11Tool("--list-token-slots").Succeeded();
            return flags.Contains("user PIN locked", StringComparison.Ordinal) ? 0
                : flags.Contains("final user PIN try", StringComparison.Ordinal) ? 1
                : flags.Contains("user PIN count low", StringComparison.Ordinal) ? 2
                : 3;
        }
    }

    public override void Unlock() => InitPin();
}
