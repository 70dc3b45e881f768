using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ServicePlatform.Demo;

/// <summary>The made-up exchange, put into the registry by its use cases alone; nothing where it is there already.</summary>
internal sealed class DemoData(IServiceProvider services, DemoInstitutions institutions, Show show)
{
    public async ValueTask PutAsync()
    {
        var last = await show.ExecuteAsync<RegisteredApplication>(
            DemoAccounts.Reviewer.Acting, AggregateKey.Of(DemoAccounts.Yuanshan, DemoMember.Serial(DemoYuanshan.Last)));
        if (last.IsT0)
        {
            return;
        }

        await institutions.PutAsync();
        await DemoChenxi.PutAsync(services);
        await DemoYuanshan.PutAsync(services);
    }
}
