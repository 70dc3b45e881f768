using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
public class AppendOnlyTrailTests(Databases databases)
{
    [Theory]
    [InlineData(Database.Sqlite, "UPDATE \"AuditEntries\" SET \"Command\" = 'Nothing'")]
    [InlineData(Database.Sqlite, "DELETE FROM \"AuditEntries\"")]
    [InlineData(Database.PostgreSql, "UPDATE \"AuditEntries\" SET \"Command\" = 'Nothing'")]
    [InlineData(Database.PostgreSql, "DELETE FROM \"AuditEntries\"")]
    [InlineData(Database.PostgreSql, "TRUNCATE \"AuditEntries\"")]
    public async Task Entry_ChangedOrRemoved_IsRefusedByTheDatabaseItself(Database database, string statement)
    {
        await using var registry = await databases.NewAsync(database);
        var gateway = Some.Gateway(Some.Id(), 1);
        Assert.True((await registry.SaveAsync(Saving.Change(gateway))).IsT0);
        await using var context = registry.Database.NewContext();

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains("Audit entries are never changed or removed.", refused.Message, StringComparison.Ordinal);
        Assert.Single((await registry.TrailAsync(gateway.Key, 0, 10)).AsT0);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task Migrations_TakenBackOneByOne_LeaveNothing(Database database)
    {
        await using var registry = await databases.NewAsync(database);
        await using var context = registry.Database.NewContext();
        var migrator = context.GetService<IMigrator>();
        foreach (var migration in context.Database.GetMigrations().SkipLast(1).Reverse().Append("0"))
        {
            await migrator.MigrateAsync(migration);
        }

        Assert.Empty(await context.Database.GetAppliedMigrationsAsync());
    }
}
