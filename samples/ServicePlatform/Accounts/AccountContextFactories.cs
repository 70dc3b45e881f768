using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ServicePlatform.Accounts;

/// <summary>For the tool that writes migrations: <c>dotnet ef migrations add NAME --context SqliteAccountContext --output-dir Accounts/Migrations/Sqlite</c>.</summary>
internal sealed class SqliteAccountContextFactory : IDesignTimeDbContextFactory<SqliteAccountContext>
{
    public SqliteAccountContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAccountContext>().UseSqlite(sqlite => sqlite.MigrationsHistoryTable(AccountContext.History)).Options);
}

/// <summary>The same for PostgreSQL: <c>--context PostgresAccountContext --output-dir Accounts/Migrations/Postgres</c>.</summary>
internal sealed class PostgresAccountContextFactory : IDesignTimeDbContextFactory<PostgresAccountContext>
{
    public PostgresAccountContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAccountContext>().UseNpgsql(npgsql => npgsql.MigrationsHistoryTable(AccountContext.History)).Options);
}
