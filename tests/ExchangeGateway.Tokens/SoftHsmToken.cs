namespace ExchangeGateway.Tokens;

/// <summary>A token of SoftHSM2, its label in Chinese: no daemon and no lock; after one wrong PIN its count is flagged low until the right one.</summary>
public sealed class SoftHsmToken : RealToken
{
    public SoftHsmToken()
        : base("/usr/lib/softhsm/libsofthsm2.so", "交易网关", pin: "123456", officerPin: "87654321")
    {
        Directory.CreateDirectory(Enclosure.In("tokens"));
        File.WriteAllText(Enclosure.In("softhsm2.conf"), $"directories.tokendir = {Enclosure.In("tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n");
        Enclosure.Environment["SOFTHSM2_CONF"] = Enclosure.In("softhsm2.conf");
        Run("softhsm2-util", "--init-token", "--free", "--label", Facts.Label, "--so-pin", Facts.OfficerPin, "--pin", Facts.Pin).Succeeded();
        WriteKey();
    }

    public override int? Tries => null;

    public override int? TriesLeft => null;

    public override void Unlock() => InitPin();
}
