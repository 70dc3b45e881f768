using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Registry;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
public class LargeUnitTests(Databases databases)
{
    // More than SQLite takes parameters.
    private const int Many = 40_000;

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task Execute_FortyThousandGatewaysInOneUnit_LooksForThemAndKeepsThemAll(Database database)
    {
        await using var registry = await databases.NewAsync(database);
        var id = Some.Id();
        RegistrationNumber[] numbers = [.. Enumerable.Range(1, Many).Select(Some.Number)];
        CertificateId[] ids = [.. numbers.Select(number => CertificateId.Of(number.Value).AsT0)];
        var unit = Saving.Unit([.. Enumerable.Range(1, Many).Select(place => Saving.Change(Some.Gateway(id, place)))]);

        Assert.Equal(new Saved(), (await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            Assert.Empty(await transaction.FindGatewaysAsync(id, numbers, cancellation));
            Assert.Empty(await transaction.FindCertificatesAsync(id, numbers, cancellation));
            Assert.Empty(await transaction.FindInServiceAsync(ids, cancellation));
            return unit;
        })).Value);

        var found = 0;
        Assert.True((await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            found = (await transaction.FindGatewaysAsync(id, numbers, cancellation)).Count;
            return null;
        })).IsT0);
        Assert.Equal(Many, found);
    }
}
