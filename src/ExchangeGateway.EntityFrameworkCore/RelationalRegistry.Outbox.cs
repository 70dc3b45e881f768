using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore;

public sealed partial class RelationalRegistry : IRegistryOutbox
{
    /// <inheritdoc/>
    public ValueTask<StoreReading<ValueList<OutboxMessage>>> ReadAsync(int most, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return ReadAsync(
            async context =>
            {
                var rows = await context.Outbox.OrderBy(message => message.Position).Take(most)
                    .Join(context.Receipts, message => new { message.Institution, message.Request }, receipt => new { receipt.Institution, receipt.Request }, (message, receipt) => new { message.Position, Receipt = receipt })
                    .OrderBy(message => message.Position).ToListAsync(cancellation).ConfigureAwait(false);
                return rows.Select(row => new OutboxMessage(row.Position, row.Receipt.Read())).ToValueList();
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask<StoreOutcome> RemoveAsync(IReadOnlyCollection<long> positions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return await TransactAsync(
            async context =>
            {
                await context.Outbox.Where(message => positions.Contains(message.Position)).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                return null;
            },
            taken => new(taken is null ? new Conflict(ConflictKind.StaleVersion) : Nothing),
            snapshot: false,
            cancellation).ConfigureAwait(false);
    }
}
