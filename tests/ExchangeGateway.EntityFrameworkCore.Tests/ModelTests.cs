using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

public class ModelTests
{
    public static TheoryData<Database> All => [.. Enum.GetValues<Database>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Migrations_OfEachDatabase_MakeTheModelAsItIs(Database database)
    {
        using var context = Context(database);

        Assert.False(context.Database.HasPendingModelChanges(), "Run migrate.sh with the new migration's name.");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void CompiledModel_OfEachDatabase_IsTheModelAsItIs(Database database)
    {
        using var context = Context(database);
        var built = context.GetService<IDesignTimeModel>().Model;

        Assert.NotSame(built, context.Model);
        Assert.StartsWith(context.GetType().Name + "Model", context.Model.GetType().Name, StringComparison.Ordinal);
        Assert.Equal(Told(built), Told(context.Model));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void MigrationScript_OfEachDatabase_MakesEveryTable(Database database)
    {
        using var context = Context(database);

        var script = (database is Database.Sqlite ? SqliteRegistry.Open("registry.db", Databases.Clock()) : PostgresRegistry.Open("Host=localhost")).MigrationScript();

        Assert.All(context.Model.GetEntityTypes(), entity => Assert.Contains($"CREATE TABLE \"{entity.GetTableName()}\"", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Namespaces_OfTheContexts_BearNoContextsName() =>
        Assert.DoesNotContain(typeof(SqliteContext).Assembly.GetTypes().Concat(typeof(PostgresContext).Assembly.GetTypes()), type => type.Namespace?.Split('.').Any(part => part.EndsWith("Context", StringComparison.Ordinal)) ?? false);

    private static string Told(IModel model) =>
        string.Join('\n', model.GetEntityTypes().Select(entity => entity.ToDebugString(MetadataDebugStringOptions.LongDefault & ~MetadataDebugStringOptions.IncludeAnnotations)
            + string.Concat(entity.GetProperties().Select(property => $"\n{property.Name}: {property.GetColumnName()} {property.GetColumnType()} {property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType()}"))));

    private static DbContext Context(Database database) => database is Database.Sqlite
        ? new SqliteContextFactory().CreateDbContext([])
        : new PostgresContextFactory().CreateDbContext([]);
}
