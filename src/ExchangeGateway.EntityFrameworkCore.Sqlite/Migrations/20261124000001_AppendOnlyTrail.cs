using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite.Migrations;

/// <summary>
/// The database itself refuses to change or remove an audit entry. Whoever may alter its tables can take that away; the
/// hashes tell of what was done then.
/// </summary>
[DbContext(typeof(SqliteContext))]
[Migration("20261124000001_AppendOnlyTrail")]
internal sealed class AppendOnlyTrail : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Refusal("UPDATE"));
        migrationBuilder.Sql(Refusal("DELETE"));
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER "AuditEntriesAreKept_UPDATE" """);
        migrationBuilder.Sql("""DROP TRIGGER "AuditEntriesAreKept_DELETE" """);
    }

    private static string Refusal(string change) =>
        $"""
        CREATE TRIGGER "AuditEntriesAreKept_{change}" BEFORE {change} ON "AuditEntries"
        BEGIN SELECT RAISE(ABORT, 'Audit entries are never changed or removed.'); END;
        """;
}
