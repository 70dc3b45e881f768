using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>What whoever may alter the tables can do before they alter a trail.</summary>
internal static class TrailTriggers
{
    public static async Task RemoveAsync(RelationalRegistry registry, Database database)
    {
        await using var context = registry.Database.NewContext();
        await context.Database.ExecuteSqlRawAsync(database is Database.Sqlite
            ? """DROP TRIGGER "AuditEntriesAreKept_UPDATE"; DROP TRIGGER "AuditEntriesAreKept_DELETE";"""
            : """ALTER TABLE "AuditEntries" DISABLE TRIGGER "AuditEntriesAreKept" """);
    }
}
