using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.Tests;

namespace ExchangeGateway.Tokens;

/// <summary>
/// The simulated EKey behind its own native module: six tries with every flag, faults on demand, and evidence of every PIN
/// that it got. It holds one signing certificate, with key 01.
/// </summary>
public class NativeEKey : RealToken, IRemovable
{
    public NativeEKey()
        : this(KeyAlgorithm.Rsa)
    {
    }

    private protected NativeEKey(KeyAlgorithm algorithm, TokenStyle? style = null)
        : base(SimulatedModule.Path, "simulated", pin: "123456", officerPin: "87654321")
    {
        Enclosure.Environment["EXCHANGEGATEWAY_EKEY"] = Enclosure.In("ekey.json");
        using var pin = Pin.Copy(Facts.Pin);
        using var officerPin = Pin.Copy(Facts.OfficerPin);
        var order = new TokenOrder(Facts.Label, $"{Guid.NewGuid():n}"[..16], [Authority.Issue("TDGW0001", "测试证券", algorithm)]) { Style = style ?? TokenStyle.EKey };
        Simulated = SimulatedToken.Create(Enclosure.In("ekey.json"), order, pin, officerPin);
    }

    /// <summary>The token itself: what it saw, and what it is told to do.</summary>
    public SimulatedToken Simulated { get; }

    public override int? Tries => Simulated.Style.Policy.Tries;

    public override int? TriesLeft => Simulated.Tries().TriesLeft;

    public override bool RightPinRestoresTries => Simulated.Style.Policy.Counting is not PinCounting.Ever;

    /// <summary>The officer's PIN must be changed by the user; so it is.</summary>
    public override void Unlock()
    {
        const string initialPin = "initial PIN";
        Pkcs11Tool("--login", "--login-type", "so", "--so-pin", Facts.OfficerPin, "--init-pin", "--new-pin", initialPin).Succeeded();
        Pkcs11Tool("--login", "--pin", initialPin, "--change-pin", "--new-pin", Facts.Pin).Succeeded();
    }

    public void Remove() => Simulated.Remove();

    public void Insert() => Simulated.Insert();
}

/// <summary>The same with an SM2 key, which its module signs with by the neutral vendor's mechanisms.</summary>
public sealed class NativeSm2EKey() : NativeEKey(KeyAlgorithm.Sm2);
