using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Reading;

/// <summary>Keys in use at more than one gateway. EF Core puts no bytes in order, so the keys are asked for in SQL; both databases take it.</summary>
internal static class SharedKeys
{
    public static async Task<Page<SharedKey>> PageAsync(RegistryContext context, PageRequest page, CancellationToken cancellation)
    {
        var after = page.After is { } mark ? BytesOf(mark.Name) : [];
        var size = page.Size + 1;
        var keys = await context.Database.SqlQuery<byte[]>($"""
            SELECT "PublicKey" AS "Value" FROM "Bindings" WHERE "Until" IS NULL AND "PublicKey" > {after}
            GROUP BY "PublicKey" HAVING MIN("Institution") <> MAX("Institution") OR MIN("Gateway") <> MAX("Gateway")
            ORDER BY "PublicKey" LIMIT {size}
            """).ToListAsync(cancellation).ConfigureAwait(false);
        var shown = keys.Take(page.Size).ToArray();
        var uses = await context.Bindings.Where(binding => binding.Until == null && shown.Contains(binding.PublicKey))
            .Select(binding => new { binding.PublicKey, binding.Institution, binding.Gateway }).Distinct()
            .OrderBy(use => use.Institution).ThenBy(use => use.Gateway).ToListAsync(cancellation).ConfigureAwait(false);
        var gateways = uses.ToLookup(use => Fingerprint.Restore(use.PublicKey), use => AggregateKey.Of(InstitutionId.Of(use.Institution).Kept(), RegistrationNumber.Of(use.Gateway).Kept()));
        var shared = shown.Select(key => Fingerprint.Restore(key)).Select(key => new SharedKey(key, gateways[key].ToValueList())).ToValueList();
        return new(shared, keys.Count > page.Size ? PageMark.Of("", shared[^1].PublicKey.ToString()).Kept() : null);
    }

    // A mark comes from a caller: of one that is no fingerprint, its legal beginning counts.
    private static byte[] BytesOf(string name)
    {
        var digits = name.AsSpan();
        var end = digits.IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789ABCDEFabcdef"));
        digits = end < 0 ? digits : digits[..end];
        return Convert.FromHexString(digits[..(digits.Length / 2 * 2)]);
    }
}
