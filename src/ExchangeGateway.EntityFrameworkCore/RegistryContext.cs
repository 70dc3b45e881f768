using ExchangeGateway.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExchangeGateway.EntityFrameworkCore;

/// <summary>The registry's tables, as both databases have them.</summary>
internal abstract class RegistryContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<InstitutionRow> Institutions => Set<InstitutionRow>();

    public DbSet<ApplicationRow> Applications => Set<ApplicationRow>();

    public DbSet<ApplicationGatewayRow> ApplicationGateways => Set<ApplicationGatewayRow>();

    public DbSet<GatewayRow> Gateways => Set<GatewayRow>();

    public DbSet<BindingRow> Bindings => Set<BindingRow>();

    public DbSet<CertificateRow> Certificates => Set<CertificateRow>();

    public DbSet<FilingRow> Filings => Set<FilingRow>();

    public DbSet<PhoneChangeRow> PhoneChanges => Set<PhoneChangeRow>();

    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Aggregate<InstitutionRow>(modelBuilder);
        Aggregate<FilingRow>(modelBuilder);
        Aggregate<PhoneChangeRow>(modelBuilder);
        ModelApplications(modelBuilder);
        ModelGateways(modelBuilder);
        ModelCertificates(modelBuilder);
        modelBuilder.Entity<AuditEntryRow>().HasKey(entry => new { entry.Kind, entry.Institution, entry.Name, entry.Version });
        modelBuilder.Entity<ReceiptRow>().HasKey(receipt => new { receipt.Institution, receipt.Request });
        modelBuilder.Entity<OutboxRow>().HasKey(message => message.Position);
        var leases = modelBuilder.Entity<LeaseRow>();
        leases.HasKey(lease => lease.Certificate);
        leases.Property(lease => lease.Token).IsConcurrencyToken();
        leases.Property(lease => lease.Until).IsConcurrencyToken();
        var notices = modelBuilder.Entity<NoticeRow>();
        notices.HasKey(notice => new { notice.Institution, notice.Certificate, notice.Days });
        notices.Property(notice => notice.Host).IsConcurrencyToken();
        notices.Property(notice => notice.ClaimedUntil).IsConcurrencyToken();
        notices.Property(notice => notice.GivenAt).IsConcurrencyToken();
        ByName(modelBuilder);
    }

    private static void ModelApplications(ModelBuilder modelBuilder)
    {
        var applications = Aggregate<ApplicationRow>(modelBuilder);
        applications.HasIndex(application => new { application.State, application.Institution, application.Name });
        applications.HasMany(application => application.Gateways).WithOne().HasForeignKey(gateway => new { gateway.Institution, gateway.Application });
        var held = modelBuilder.Entity<ApplicationGatewayRow>();
        held.HasKey(gateway => new { gateway.Institution, gateway.Application, gateway.Ordinal });
        held.HasIndex(gateway => new { gateway.Institution, gateway.Gateway }, "HeldOnce").IsUnique().HasFilter("\"IsHeld\"");
        held.HasIndex(gateway => new { gateway.Institution, gateway.Gateway }, "OfGateway");
    }

    private static void ModelGateways(ModelBuilder modelBuilder)
    {
        var gateways = Aggregate<GatewayRow>(modelBuilder);
        gateways.HasIndex(gateway => new { gateway.IsTrading, gateway.Institution, gateway.Name });
        gateways.HasIndex(gateway => gateway.Name);
        gateways.HasIndex(gateway => gateway.OpenedBy);
        gateways.HasIndex(gateway => gateway.OpenedOn);
        gateways.HasMany(gateway => gateway.Bindings).WithOne().HasForeignKey(binding => new { binding.Institution, binding.Gateway });

        // One certificate is live at one gateway, by its bytes and by its issuer and serial number; a key may be kept by a renewal.
        var bindings = modelBuilder.Entity<BindingRow>();
        bindings.HasKey(binding => new { binding.Institution, binding.Gateway, binding.Ordinal });
        bindings.HasIndex(binding => binding.Whole).IsUnique().HasFilter("\"Until\" IS NULL");
        bindings.HasIndex(binding => binding.IssuerAndSerial).IsUnique().HasFilter("\"Until\" IS NULL");
        bindings.HasIndex(binding => binding.PublicKey).HasFilter("\"Until\" IS NULL");
    }

    private static void ModelCertificates(ModelBuilder modelBuilder)
    {
        var certificates = Aggregate<CertificateRow>(modelBuilder);
        certificates.HasIndex(certificate => new { certificate.Institution, certificate.Gateway });
        certificates.HasIndex(certificate => new { certificate.Institution, certificate.InServiceAt, certificate.Kind }).IsUnique().HasFilter("\"InServiceAt\" IS NOT NULL");
        certificates.HasIndex(certificate => new { certificate.State, certificate.Institution, certificate.Name });
        certificates.HasIndex(certificate => new { certificate.CertificateId, certificate.Institution, certificate.InServiceAt }, "IdInService").HasFilter("\"InServiceAt\" IS NOT NULL AND \"CertificateId\" IS NOT NULL");
        certificates.HasIndex(certificate => certificate.ExpiresAt);
        certificates.HasIndex(certificate => new { certificate.Institution, certificate.Name }, "Locked").HasFilter("\"IsLocked\"");
    }

    private static EntityTypeBuilder<T> Aggregate<T>(ModelBuilder modelBuilder)
        where T : AggregateRow
    {
        var rows = modelBuilder.Entity<T>();
        rows.HasKey(row => new { row.Institution, row.Name });
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Ignore(row => row.AggregateKind).Ignore(row => row.InstitutionId).Ignore(row => row.Key);
        return rows;
    }

    // States and kinds stand under their names, which are the API, and not under the places that they happen to have. But for a place in the outbox, the database makes nothing up.
    private static void ByName(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.ValueGenerated = property.Name is nameof(OutboxRow.Position) ? ValueGenerated.OnAdd : ValueGenerated.Never;
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), inherit: false))
            {
                property.SetProviderClrType(typeof(string));
            }
        }
    }
}
