using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ServicePlatform.Accounts;

/// <summary>The keys of cookies, tokens and forms, which all hosts on a database share.</summary>
internal static class SharedKeys
{
    // Any number that nobody else on the database takes.
    private const long Turn = 0x5365_7373_696F_6E73;

    /// <summary>
    /// Makes the first key, one host after another. Hosts that start together on an empty database would make one each otherwise,
    /// and might read each other's only a day later. A SQLite file has one host.
    /// </summary>
    public static async Task EnsureKeyAsync(IServiceProvider services, AccountContext context, CancellationToken cancellation)
    {
        if (!context.Database.IsNpgsql())
        {
            return;
        }

        var turn = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await using var ending = turn.ConfigureAwait(false);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Turn})", cancellation).ConfigureAwait(false);
        var keys = services.GetRequiredService<IKeyManager>();
        if (keys.GetAllKeys().Count == 0)
        {
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            keys.CreateNewKey(now, now + services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);
        }
    }
}
