using System.Data.Common;
using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>A page of few gateways with many others between them.</summary>
[Collection(nameof(Databases))]
public class SparsePageTests(Databases databases)
{
    private const int Others = 60;

    [Theory]
    [InlineData(Database.Sqlite, true)]
    [InlineData(Database.Sqlite, false)]
    [InlineData(Database.PostgreSql, true)]
    [InlineData(Database.PostgreSql, false)]
    public async Task Gateways_FewAmongMany_AreFoundWithTheirCertificatesAndTheManyAreNotRead(Database database, bool ofOneInstitution)
    {
        var (place, name) = New(database);
        await using var registry = place;
        Assert.True((await registry.MigrateAsync()).IsT0);
        InstitutionId[] institutions = ofOneInstitution ? [Id("a"), Id("a")] : [Id("a"), Id("c")];
        RegisteredGateway[] wanted = [MarketData(institutions[0], 0), MarketData(institutions[1], 900)];
        var others = Enumerable.Range(1, Others).Select(other => Some.Gateway(ofOneInstitution ? Id("a") : Id("b"), other, Some.Dedicated(), Some.Dedicated(CertificateKind.File)));
        Assert.True((await registry.SaveAsync([.. wanted.Concat(others).Select(gateway => Saving.Change(gateway)), Saving.Change(Some.Certificate(institutions[1], 900, isInService: true))])).IsT0);

        using var executed = new ExecutedCommands(name);
        var found = (await registry.GatewaysAsync(new(GatewaySystem.MarketData), new(2))).AsT0;

        Assert.Equal(wanted, found.Items.Select(item => item.Gateway));
        Assert.Equal([0, 1], found.Items.Select(item => item.Certificates.Count));
        Assert.All(executed.Take().Where(query => query.Text.Contains("\"Bindings\"", StringComparison.Ordinal)), query => Assert.Contains("LIMIT", query.Text, StringComparison.Ordinal));
    }

    private (RelationalRegistry Registry, string Name) New(Database database)
    {
        if (database is Database.Sqlite)
        {
            var file = databases.NewFile();
            return (SqliteRegistry.Open(file, Databases.Clock()), file);
        }

        var connection = databases.Server.NewDatabase();
        return (PostgresRegistry.Open(connection), new DbConnectionStringBuilder { ConnectionString = connection }["Database"].ToString()!);
    }

    private static InstitutionId Id(string name) => InstitutionId.Of(name).AsT0;

    private static RegisteredGateway MarketData(InstitutionId id, int place) =>
        new(id, MarketDataGateway.Restore(Some.Number(place), CertificateKind.EKey, GatewayState.Open)) { Bindings = CertificateBindings.Empty.Bind(Some.Dedicated(), Some.Number(place), Saving.Change(Some.Institution()).Entry.At).AsT0 };
}
