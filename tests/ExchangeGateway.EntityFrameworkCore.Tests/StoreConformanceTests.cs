using ExchangeGateway.Simulation;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
public class StoreConformanceTests(Databases databases)
{
    public static TheoryData<string> Checks => [.. StoreConformance.Checks.Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Store_OnSqlite_DoesWhatAStoreHasTo(string name) => CheckAsync(Database.Sqlite, name);

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Store_OnPostgreSql_DoesWhatAStoreHasTo(string name) => CheckAsync(Database.PostgreSql, name);

    private async Task CheckAsync(Database database, string name)
    {
        var registry = await databases.SharedAsync(database);

        var seen = await StoreConformance.Checks.Single(check => check.Name == name).RunAsync(new(registry, registry, registry, registry, registry));

        Assert.True(seen is null, seen);
    }
}
