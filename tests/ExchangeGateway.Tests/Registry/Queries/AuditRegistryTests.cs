using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using static ExchangeGateway.Tests.Registry.InUse;

namespace ExchangeGateway.Tests.Registry.Queries;

public class AuditRegistryTests
{
    private static readonly InstitutionId Here = Given.Applicant.Institution, There = Given.Stranger.Institution;
    private readonly GivenRegistry _given = new();

    [Fact]
    public async Task Audit_OfNothing_FindsNothing() => Assert.Empty(await CodesAsync());

    [Fact]
    [Trait("Rule", "4.2-1")]
    public async Task Audit_ATradingGatewayWithOneKind_LacksRedundancyAndOneThatEndsSoonIsDue()
    {
        _given.Put(Trading(Here, "1001"), Used(Here, "1001", CertificateKind.EKey, 400), Trading(Here, "1002"), Used(Here, "1002", CertificateKind.EKey, 400), Used(Here, "1002", CertificateKind.File, 10));

        Assert.Equal(["broker 1001 redundancy-missing", "broker 1002 certificate-renewal-due"], await CodesAsync());
    }

    [Fact]
    [Trait("Rule", "4.2-1")]
    public async Task Audit_MarketDataGatewaysOfOneInstitution_BackEachOtherUp()
    {
        _given.Put(
            Market(Here, "280", CertificateKind.EKey), Used(Here, "280", CertificateKind.EKey, 400), Market(Here, "281", CertificateKind.File), Used(Here, "281", CertificateKind.File, 400),
            Market(There, "280", CertificateKind.File), Used(There, "280", CertificateKind.File, 400));

        Assert.Equal(["another broker MDGW redundancy-missing"], await CodesAsync());
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    public async Task Audit_ARevokedGateway_IsLeftOut()
    {
        _given.Put(new RegisteredGateway(Here, Given.Gateway("1001", GatewayState.Revoked)), new RegisteredGateway(Here, Given.MarketData("280", state: GatewayState.Revoked)));

        Assert.Empty(await CodesAsync());
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public async Task Audit_OneKeyAtTwoInstitutions_IsFound()
    {
        var (first, second) = (Given.Identity(1), Given.Identity(2) with { PublicKey = Given.Identity(1).PublicKey });
        _given.Put(Market(Here, "280", CertificateKind.File, first), Used(Here, "280", CertificateKind.File, 400), Market(There, "281", CertificateKind.File, second), Used(There, "281", CertificateKind.File, 400));

        Assert.Contains("another broker another broker/281, broker/280 key-shared", await CodesAsync());
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public async Task Audit_OneImportedCertificateAtTwoInstitutions_IsFoundByItsId()
    {
        RegisteredCertificate Imported(InstitutionId institution, string gateway, string id) => new(institution, CertificateApplication.Imported(Given.Number(gateway), CertificateKind.File))
        {
            Cells = new(Given.Legal(CertificateId.Of(id))), InServiceAt = Given.Number(gateway),
        };
        _given.Put(Market(Here, "280", CertificateKind.File), Imported(Here, "280", "C1"), Market(There, "281", CertificateKind.File), Imported(There, "281", "C1"), Market(There, "282", CertificateKind.File), Imported(There, "282", "C2"));

        Assert.Equal(["another broker another broker/281, broker/280 certificate-shared"], (await CodesAsync()).Where(code => code.EndsWith("certificate-shared", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Audit_MoreThanAPage_GoesOn()
    {
        const int Gateways = PageRequest.MostItems + 5;
        _given.Put(Enumerable.Range(0, Gateways).Select(place => Trading(Here, $"{100_000 + place}")));

        Assert.Equal(Gateways, (await CodesAsync()).Count(code => code.EndsWith("cannot-sign-in", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Verify_OfWhatWasPut_FindsNothingBroken()
    {
        _given.Put(Trading(Here, "1001"), Market(There, "280", CertificateKind.File));

        Assert.Empty(await new VerifyTrails(_given.Store).ExecuteAsync().ToListAsync());
    }

    private async Task<List<string>> CodesAsync()
    {
        var found = await new AuditRegistry(_given.Store).ExecuteAsync(Given.Now, RenewalPolicy.Default).ToListAsync();
        return [.. found.Select(reading => reading.AsT0).Select(one => $"{one.Institution} {one.Finding.Gateway} {one.Finding.Kind.Code}")];
    }
}
