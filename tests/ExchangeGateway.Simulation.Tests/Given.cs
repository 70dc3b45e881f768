using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using NodaTime;

namespace ExchangeGateway.Simulation.Tests;

internal static class Given
{
    public const string Pin = "123456";
    public const string OfficerPin = "87654321";

    private static int _serial;

    public static SimulatedAuthority Authority { get; } = new("simulation tests", Instant.FromUtc(2026, 1, 5, 1, 0));

    public static IssuedCertificate Sm2 { get; } = Authority.Issue("TDGW-1", "某证券", KeyAlgorithm.Sm2);

    public static IssuedCertificate Rsa { get; } = Authority.Issue("TDGW-1", "某证券", KeyAlgorithm.Rsa);

    public static IssuedCertificate Encryption { get; } =
        Authority.Issue(new("TDGW-1", "某证券", KeyAlgorithm.Sm2) { Purpose = CertificatePurpose.Encryption, KeyName = "encryption" });

    // A serial number of its own for each: what the process keeps of a token's rejected PINs is none of another test's.
    public static TokenOrder Order => new("交易网关一", $"{Interlocked.Increment(ref _serial):d8}", [Sm2, Rsa]) { Encryption = [Encryption] };

    public static ReadOnlyMemory<byte> Challenge { get; } = "the random bytes that the exchange sends"u8.ToArray();

    public static UnlockForm Form { get; } = new()
    {
        CertificateId = "TDGW-1",
        InitialPinStated = true,
        ContactName = "张三",
        ContactPhone = "021-12345678",
        IsSigned = true,
        IsStamped = true,
        Papers = UnlockForm.PapersFor(UnlockRoute.InPerson),
    };

    public static SimulatedToken Token(this TemporaryFolder folder, TokenStyle? style = null, string name = "ekey.json", TokenOrder? order = null)
    {
        using var pin = Of(Pin);
        using var officerPin = Of(OfficerPin);
        order ??= Order;
        return SimulatedToken.Create(folder.PathOf(name), order with { Style = style ?? order.Style }, pin, officerPin);
    }

    public static Pin Of(string pin) => EKeys.Pin.Copy(pin);

    public static PinTrial Send(this SimulatedToken token, string pin, PinOwner owner = PinOwner.User)
    {
        using var copy = Of(pin);
        return token.Send(copy, owner);
    }

    /// <summary>What the certificate authority does with a locked token.</summary>
    public static void UnlockedBy(this SimulatedToken token, string initialPin)
    {
        using var pin = Of(initialPin);
        Assert.True(token.RequestUnlock(Form).IsT0);
        Assert.True(token.Unlock(pin).IsT0);
    }
}
