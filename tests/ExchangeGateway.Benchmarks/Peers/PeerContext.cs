using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.Benchmarks.Peers;

/// <summary>The registry's tables as somebody would map them who writes it with EF Core today.</summary>
internal sealed class PeerContext(DbContextOptions<PeerContext> options) : DbContext(options)
{
    public DbSet<PeerInstitution> Institutions => Set<PeerInstitution>();

    public DbSet<PeerAuditEntry> AuditEntries => Set<PeerAuditEntry>();

    public DbSet<PeerReceipt> Receipts => Set<PeerReceipt>();

    public DbSet<PeerMessage> Outbox => Set<PeerMessage>();

    public DbSet<PeerGateway> Gateways => Set<PeerGateway>();

    public DbSet<PeerBinding> Bindings => Set<PeerBinding>();

    public DbSet<PeerCertificate> Certificates => Set<PeerCertificate>();

    /// <summary>An instant as the registry keeps it in SQLite.</summary>
    public static long Microseconds(DateTime at) => (at - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTime>().HaveConversion<MicrosecondsOfDateTime>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PeerInstitution>().HasKey(row => new { row.Institution, row.Name });
        modelBuilder.Entity<PeerInstitution>().Property(row => row.Version).IsConcurrencyToken();
        modelBuilder.Entity<PeerAuditEntry>().HasKey(row => new { row.Kind, row.Institution, row.Name, row.Version });
        modelBuilder.Entity<PeerReceipt>().HasKey(row => new { row.Institution, row.Request });
        modelBuilder.Entity<PeerMessage>().HasKey(row => row.Position);
        modelBuilder.Entity<PeerBinding>().HasKey(row => new { row.Institution, row.Gateway, row.Ordinal });
        modelBuilder.Entity<PeerCertificate>().HasKey(row => new { row.Institution, row.Name });
        var gateways = modelBuilder.Entity<PeerGateway>();
        gateways.HasKey(row => new { row.Institution, row.Name });
        gateways.HasMany(row => row.Bindings).WithOne().HasForeignKey(row => new { row.Institution, row.Gateway });
        gateways.HasMany(row => row.Certificates).WithOne().HasForeignKey(row => new { row.Institution, row.InServiceAt });
    }

    private sealed class MicrosecondsOfDateTime() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTime, long>(
        at => Microseconds(at), kept => DateTime.UnixEpoch.AddMicroseconds(kept));
}
