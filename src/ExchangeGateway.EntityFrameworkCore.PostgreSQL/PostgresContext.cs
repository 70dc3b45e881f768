using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL;

/// <summary>The registry's tables in PostgreSQL.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : RegistryContext(options)
{
    // Names are compared byte by byte, as everywhere else: whatever language the server sorts by.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().UseCollation("C");
}

/// <summary>What the tool that writes migrations asks for.</summary>
internal sealed class PostgresContextFactory : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(npgsql => npgsql.UseNodaTime()).Options);
}
