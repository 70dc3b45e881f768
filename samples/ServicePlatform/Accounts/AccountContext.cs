using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ServicePlatform.Accounts;

/// <summary>
/// Passwords and second factors beside the registry, in the same database under tables and a migration history of their own;
/// and the keys that cookies and tokens are protected with, which all hosts share.
/// </summary>
internal abstract class AccountContext(DbContextOptions options) : IdentityUserContext<PlatformUser>(options), IDataProtectionKeyContext
{
    /// <summary>Where it is kept which migrations were applied.</summary>
    public const string History = "__AccountMigrations";

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<PlatformUser>(user =>
        {
            user.Property(one => one.Institution).HasMaxLength(200);
            user.Property(one => one.Account).HasMaxLength(200);
            user.Property(one => one.ActingRole).HasMaxLength(200);
            user.HasIndex(one => new { one.Institution, one.Account }).IsUnique();
        });
    }
}

internal sealed class SqliteAccountContext(DbContextOptions<SqliteAccountContext> options) : AccountContext(options);

internal sealed class PostgresAccountContext(DbContextOptions<PostgresAccountContext> options) : AccountContext(options);
