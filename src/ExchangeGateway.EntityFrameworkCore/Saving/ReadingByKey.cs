using System.Runtime.CompilerServices;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>
/// The reads that every command makes, compiled once for a model: of an aggregate's row by its key, and of a receipt. EF Core
/// would look through a query each time to find that it knows it.
/// </summary>
internal sealed class ReadingByKey
{
    private static readonly ConditionalWeakTable<IModel, ReadingByKey> Known = [];

    private readonly Dictionary<AggregateKind, Func<RegistryContext, string, string, IAsyncEnumerable<AggregateRow>>> _rows = new()
    {
        [AggregateKind.Institution] = EF.CompileAsyncQuery((RegistryContext context, string institution, string name) =>
            context.Institutions.AsNoTracking().Where(row => row.Institution == institution && row.Name == name)),
        [AggregateKind.Application] = EF.CompileAsyncQuery((RegistryContext context, string institution, string name) =>
            context.Applications.AsNoTracking().Include(row => row.Gateways).Where(row => row.Institution == institution && row.Name == name)),
        [AggregateKind.Gateway] = EF.CompileAsyncQuery((RegistryContext context, string institution, string name) =>
            context.Gateways.AsNoTracking().Include(row => row.Bindings).Where(row => row.Institution == institution && row.Name == name)),
        [AggregateKind.Certificate] = EF.CompileAsyncQuery((RegistryContext context, string institution, string name) =>
            context.Certificates.AsNoTracking().Where(row => row.Institution == institution && row.Name == name)),
        [AggregateKind.MarketMakerFiling] = EF.CompileAsyncQuery((RegistryContext context, string institution, string name) =>
            context.Filings.AsNoTracking().Where(row => row.Institution == institution && row.Name == name)),
        [AggregateKind.ContactPhoneChange] = EF.CompileAsyncQuery((RegistryContext context, string institution, string name) =>
            context.PhoneChanges.AsNoTracking().Where(row => row.Institution == institution && row.Name == name)),
    };

    private readonly Func<RegistryContext, string, string, IAsyncEnumerable<ReceiptRow>> _receipts = EF.CompileAsyncQuery((RegistryContext context, string institution, string request) =>
        context.Receipts.AsNoTracking().Where(row => row.Institution == institution && row.Request == request));

    /// <summary>Those of a context's model.</summary>
    public static ReadingByKey Of(RegistryContext context) => Known.GetValue(context.Model, static _ => new());

    /// <summary>An aggregate's row; null where there is none.</summary>
    public async ValueTask<AggregateRow?> RowAsync(RegistryContext context, AggregateKey key, CancellationToken cancellation) =>
        await KeptValues.ReadAsync(FirstAsync(_rows[key.Kind](context, key.Institution.Value, key.Name), cancellation)).ConfigureAwait(false);

    /// <summary>What was done under an institution's request id; null where nothing was.</summary>
    public async ValueTask<ReceiptRow?> ReceiptAsync(RegistryContext context, string institution, string request, CancellationToken cancellation) =>
        await KeptValues.ReadAsync(FirstAsync(_receipts(context, institution, request), cancellation)).ConfigureAwait(false);

    private static async Task<T?> FirstAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation)
        where T : class => await rows.FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
}
