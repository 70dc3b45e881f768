using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

public class RevokedServiceTests
{
    private static readonly Duration Tick = Duration.Epsilon;

    private static readonly Instant Approval = Given.Day(10);

    private static readonly DedicatedCertificate
        EKey = Given.Certificate(CertificateKind.EKey, 1),
        File = Given.Certificate(CertificateKind.File, 2),
        Other = Given.Certificate(CertificateKind.File, 3),
        HandedOver = Given.Certificate(CertificateKind.File, 4);

    // 301 is a trading gateway with both kinds, 280 a market-data gateway with one; 280 handed another certificate over before.
    private static readonly CertificateBindings Bindings = Bound(CertificateBindings.Empty, (EKey, "301"), (File, "301"), (HandedOver, "280"))
        .HandOver(HandedOver, Given.Number("281"), Given.Day(5)).AsT0
        .Bind(Other, Given.Number("280"), Given.Day(5)).AsT0;

    private static CertificateBindings Bound(CertificateBindings bindings, params (DedicatedCertificate Certificate, string Gateway)[] pairs) =>
        pairs.Aggregate(bindings, (all, next) => all.Bind(next.Certificate, Given.Number(next.Gateway), Given.Day(1)).AsT0);

    private static RevokedService Revoked(params string[] numbers) => new(numbers.Select(Given.Number).ToValueList(), Approval);

    private static RegistrationNumber[] Lacking(RevokedService service, params DedicatedCertificate[] requested) =>
        [.. service.WithoutRequest(Bindings, [.. requested.Select(certificate => certificate.Identity)])];

    [Fact]
    [Trait("Rule", "3.3-3")]
    public void ImpedimentsOf_AMarketDataGatewaysCertificate_CancelledFromTheApprovalOn()
    {
        Assert.Equal(Impediments.None, Revoked("280").ImpedimentsOf(Other, Bindings, Approval - Tick));
        Assert.Equal(Impediments.Cancelled, Revoked("280").ImpedimentsOf(Other, Bindings, Approval));
        Assert.Equal(Impediments.Cancelled, Revoked("280").ImpedimentsOf(Other, Bindings, Given.Day(1000)));
        Assert.False((Other.Term with { Impediments = Revoked("280").ImpedimentsOf(Other, Bindings, Approval) }).SignsInAt(Approval));
    }

    [Fact]
    [Trait("Rule", "2.3-1")]
    [Trait("Rule", "3.3-3")]
    public void ImpedimentsOf_BothCertificatesOfATradingGateway_AreCancelled()
    {
        Assert.Equal([EKey, File], Revoked("301").Certificates(Bindings));
        Assert.All([EKey, File], certificate => Assert.Equal(Impediments.Cancelled, Revoked("301").ImpedimentsOf(certificate, Bindings, Approval)));
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    public void ImpedimentsOf_ACertificateOfAnotherGateway_StayWhatTheyAre()
    {
        Assert.Equal(Impediments.None, Revoked("280").ImpedimentsOf(EKey, Bindings, Approval));
        Assert.Equal(Impediments.None, Revoked("280").ImpedimentsOf(HandedOver, Bindings, Approval));
        Assert.Equal(Impediments.Cancelled, Revoked("281").ImpedimentsOf(HandedOver, Bindings, Approval));
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    public void ImpedimentsOf_ALockedEKey_KeepWhatWasKnown()
    {
        var locked = EKey with { Term = EKey.Term with { Impediments = Impediments.Locked } };
        Assert.Equal(Impediments.Locked | Impediments.Cancelled, Revoked("301").ImpedimentsOf(locked, Bindings, Approval));
        Assert.Equal(Impediments.Locked, Revoked("301").ImpedimentsOf(locked, Bindings, Approval - Tick));
    }

    [Fact]
    [Trait("Rule", "3.3-2")]
    [Trait("Rule", "2.3-1")]
    public void WithoutRequest_NamesEachGatewayUntilEveryCertificateOfItIsAskedFor()
    {
        var service = Revoked("280", "301");
        Assert.Equal([Given.Number("280"), Given.Number("301")], Lacking(service));
        Assert.Equal([Given.Number("301")], Lacking(service, Other, EKey));
        Assert.Equal([Given.Number("280")], Lacking(service, File, EKey, HandedOver));
        Assert.Empty(Lacking(service, File, EKey, Other));
    }

    [Fact]
    [Trait("Rule", "3.3-2")]
    public void WithoutRequest_AGatewayWhoseCertificateIsNotKnown_LacksIt() => Assert.Equal([Given.Number("9")], Lacking(Revoked("9"), Other));
}
