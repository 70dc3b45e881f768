using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>The registry's tables in SQLite.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : RegistryContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<MicrosecondsConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<DateConverter>();
    }
}

/// <summary>What the tool that writes migrations asks for.</summary>
internal sealed class SqliteContextFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options);
}
