using ExchangeGateway.Certificates;

namespace ExchangeGateway.Tokens;

/// <summary>
/// A PIV card of ours in the real smart-card stack: OpenSC, pcscd and a virtual reader. Its PIN has six tries, and its PUK
/// unblocks it. Its label is the common name in its certificates. Key 01 (9A) signs after a login; key 02 (9C) asks for the
/// PIN for each signature. The card knows which PINs it got.
/// </summary>
public sealed class PivToken : RealToken, IRemovable
{
    private const int ReaderPort = 0x8C7B;

    private readonly PivCardProcess _card;

    public PivToken()
        : base(Libraries.Pkcs11("opensc-pkcs11.so"), "TDGW0001", pin: "123456", officerPin: "12345678")
    {
        Enclosure.Environment["OPENSC_CONF"] = Enclosure.In("opensc.conf");
        File.WriteAllText(Enclosure.In("opensc.conf"), "app opensc-pkcs11 { pkcs11 { user_pin_unblock_style = set_pin_in_unlogged_session; } }\n");
        Directory.CreateDirectory(Enclosure.In("readers"));
        File.WriteAllText(Enclosure.In("readers", "vpcd"), $"""
            FRIENDLYNAME "Virtual PCD"
            DEVICENAME   /dev/null:0x{ReaderPort:X}
            LIBPATH      /usr/lib/pcsc/drivers/serial/libifdvpcd.so
            CHANNELID    0x{ReaderPort:X}

            """);
        Enclosure.StartDaemon("pcscd", "--foreground", "--config", Enclosure.In("readers"));
        Enclosure.Until("[ -S /run/pcscd/pcscd.comm ]");
        _card = NewCard("00112233445566778899AABBCCDDEEFF", Facts.Pin);
        _card.Insert();
    }

    public override int? Tries => 6;

    public override int? TriesLeft => _card.Tries.TriesLeft;

    /// <summary>Which PINs the card got.</summary>
    public CardTries CardTries => _card.Tries;

    public override void Unlock() =>
        Run("pkcs15-tool", "--unblock-pin", "--auth-id", "01", "--puk", Facts.OfficerPin, "--new-pin", Facts.Pin).Succeeded();

    public void Remove() => _card.Remove();

    public void Insert() => _card.Insert();

    /// <summary>Puts another card into the empty reader: the same to look at but for its serial number, and with another PIN. It is taken out when disposed of.</summary>
    public PivCardProcess InsertOther(string pin)
    {
        var other = NewCard("FFEEDDCCBBAA99887766554433221100", pin);
        other.Insert();
        return other;
    }

    /// <summary>From now on the card keeps its answer to a PIN back; the PIN counts all the same.</summary>
    public void HoldAnswers() => _card.Hold();

    /// <summary>Waits until the card keeps an answer back.</summary>
    public void WaitUntilHeld() => _card.WaitUntilHeld();

    public void ReleaseAnswers() => _card.Release();

    public override void Dispose()
    {
        _card?.Dispose();
        base.Dispose();
    }

    private PivCardProcess NewCard(string guid, string pin)
    {
        var folder = Directory.CreateDirectory(Enclosure.In(guid)).FullName;
        foreach (var key in (string[])["9a", "9c"])
        {
            var issued = Authority.Issue(new(Facts.Label, "测试证券", KeyAlgorithm.Rsa) { KeyName = guid + key });
            File.WriteAllBytes(Path.Combine(folder, key + ".key"), issued.PrivateKey);
            File.WriteAllBytes(Path.Combine(folder, key + ".cer"), issued.Certificate.Der.Span);
        }

        return new(Enclosure, $"{ReaderPort}", pin, Facts.OfficerPin, $"{Tries}", folder);
    }
}
