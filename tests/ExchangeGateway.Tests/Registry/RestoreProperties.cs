using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Registry;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class RestoreProperties
{
    [Property]
    public bool Restore_AFingerprintsBytes_IsTheSameFingerprint(Fingerprint fingerprint) =>
        Fingerprint.Restore(fingerprint.ToBytes()) == fingerprint && Convert.ToHexString(fingerprint.ToBytes()) == fingerprint.ToString();

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Restore_AFingerprintOfAnotherLength_IsAProgrammingError(int bytes) =>
        Assert.Throws<ArgumentException>(() => Fingerprint.Restore(new byte[bytes]));

    [Property]
    public bool Restore_PartsOfBindings_AreTheSameBindings(RegistrationNumber gateway, RegistrationNumber other, Instant one, Instant two)
    {
        var (at, until) = (Instant.Min(one, two), Instant.Max(one, two));
        var certificate = Given.Certificate(CertificateKind.EKey, 1);
        var bindings = CertificateBindings.Empty.Bind(certificate, gateway, at).AsT0.HandOver(certificate, other, until).AsT0;

        return CertificateBindings.Restore(bindings.All.Select(kept => CertificateBinding.Restore(kept.Certificate, kept.Gateway, kept.From, kept.Until)).ToValueList()) == bindings;
    }

    [Property]
    public bool Restore_PartsOfAFiling_AreTheSameFiling(MarketMakerFilingForm form)
    {
        var filing = MarketMakerFiling.Draft(form);

        return MarketMakerFiling.Restore(filing.Form, filing.State, filing.EffectiveFrom) == filing;
    }

    [Property]
    public bool Restore_AFilingInForce_IsInForceSince(MarketMakerFilingForm form, Instant since) =>
        MarketMakerFiling.Restore(form, MarketMakerFilingState.Effective, since) is { State: MarketMakerFilingState.Effective } filing && filing.EffectiveFrom == since;

    [Theory]
    [InlineData(MarketMakerFilingState.Draft, true)]
    [InlineData(MarketMakerFilingState.Effective, false)]
    public void Restore_AStateThatDoesNotGoWithTheInstant_IsAProgrammingError(MarketMakerFilingState state, bool inForce) =>
        Assert.Throws<ArgumentException>(() => MarketMakerFiling.Restore(new(), state, inForce ? default(Instant) : null));
}
