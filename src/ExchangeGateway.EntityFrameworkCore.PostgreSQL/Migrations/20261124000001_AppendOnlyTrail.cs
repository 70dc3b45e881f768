using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL.Migrations;

/// <summary>
/// The database itself refuses to change or remove an audit entry. Whoever may alter its tables can take that away; the
/// hashes tell of what was done then.
/// </summary>
[DbContext(typeof(PostgresContext))]
[Migration("20261124000001_AppendOnlyTrail")]
internal sealed class AppendOnlyTrail : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION "AuditEntriesAreKept"() RETURNS trigger LANGUAGE plpgsql AS $kept$
            BEGIN RAISE EXCEPTION 'Audit entries are never changed or removed.' USING ERRCODE = 'restrict_violation'; END
            $kept$;
            CREATE TRIGGER "AuditEntriesAreKept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntries"
            FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntriesAreKept"();
            """);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            DROP TRIGGER "AuditEntriesAreKept" ON "AuditEntries";
            DROP FUNCTION "AuditEntriesAreKept"();
            """);
    }
}
