using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.EKeys;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ServicePlatform.Demo;

namespace ServicePlatform.Tests.Demo;

public sealed class DemoDataTests(DemoPlatform platform) : IClassFixture<DemoPlatform>
{
    private static readonly PageRequest Page = new(1_000);

    private IRegistryQueries Queries => platform.Services.GetRequiredService<IRegistryQueries>();

    [Fact]
    public async Task Applications_OfTheDemo_StandInEveryState()
    {
        var applications = (await Queries.ApplicationsAsync(new(), Page)).AsT0.Items;

        Assert.Equal(
            Enum.GetValues<ApplicationState>().Except([ApplicationState.BusinessHandling]),
            applications.Select(application => application.Value.Value.State).Distinct().Order());
    }

    [Fact]
    public async Task Certificates_OfTheDemo_IncludeAnEndingAnEndedAndALockedOne()
    {
        var now = platform.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var certificates = (await Queries.CertificatesAsync(new() { IsInService = true }, Page)).AsT0.Items.Select(certificate => certificate.Value).ToList();

        Assert.Contains(certificates, certificate => certificate.Cells.ExpiresAt < now);
        Assert.Contains(certificates, certificate => certificate.Cells.ExpiresAt > now && certificate.Cells.ExpiresAt < now + Duration.FromDays(30));
        Assert.Contains(certificates, certificate => certificate.EKey is { State: EKeyState.UnlockRequested });
    }

    [Fact]
    public async Task Put_Again_ChangesNothing()
    {
        var before = await HeadsAsync();

        await platform.Services.GetRequiredService<DemoData>().PutAsync();
        await platform.Services.GetRequiredService<DemoInstitutions>().PutAsync();
        await DemoChenxi.PutAsync(platform.Services);

        Assert.Equal(before, await HeadsAsync());
    }

    [Fact]
    public async Task Institution_WithoutMemberCode_WaitsForTheAccountManager()
    {
        var institutions = (await Queries.InstitutionsAsync(Page)).AsT0.Items;

        Assert.Equal([DemoAccounts.Yunxi], institutions.Where(institution => institution.Value.Value.Record.Missing() is not null).Select(institution => institution.Value.Institution));
    }

    private async Task<ValueList<KeptHead>> HeadsAsync()
    {
        var heads = new List<KeptHead>();
        foreach (var kind in Enum.GetValues<AggregateKind>())
        {
            heads.AddRange((await Queries.HeadsAsync(kind, Page)).AsT0.Items);
        }

        return heads.ToValueList();
    }
}
