using System.Diagnostics;
using ExchangeGateway.Access;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Registry.Inventory;

/// <summary>What is done where the registry has a gateway of a row's number.</summary>
public enum ExistingGateways
{
    /// <summary>Nothing is imported: the conflict names the gateway.</summary>
    Refuse,

    /// <summary>The gateway stays as it is, and its row is answered as <see cref="RowFlaw.AlreadyThere"/>; the others are imported.</summary>
    Leave,
}

/// <summary>Takes over what the portal's query tables say of an institution's gateways.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Inventory">The rows, of this institution alone.</param>
/// <param name="Existing">What is done where a gateway is there already.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ImportInventoryCommand(CommandHead Head, GatewayInventory Inventory, ExistingGateways Existing = ExistingGateways.Refuse) : IRegistryCommand;

/// <summary>
/// Takes over what the portal's query tables say of an institution's gateways, all in one: open gateways, and the
/// certificates that serve there, known by their cells alone. Rows that cannot be are not guessed at: each is answered
/// with what it lacks. Who works with a table's product may, and staff. The institution's history tells of it.
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ImportInventory(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public async ValueTask<ImportOutcome> ExecuteAsync(ImportInventoryCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(command.Head);
        var rows = ImportableRows.Of(command.Inventory);
        var left = new HashSet<RegistrationNumber>();
        var outcome = await CommandRunner.RunAsync(store, command, AggregateKey.Of(command.Head.Institution), DecideAsync, cancellation).ConfigureAwait(false);
        if (outcome.IsT0 && outcome.AsT0.IsRepeat && command.Existing is ExistingGateways.Leave)
        {
            var reading = await ThereAsync(command, rows, cancellation).ConfigureAwait(false);
            if (reading.TryPickT1(out var unavailable, out left))
            {
                return unavailable;
            }
        }

        return outcome.Match<ImportOutcome>(
            committed => new InventoryImported(committed.Receipt, Told(rows, committed.Receipt, command.Head.Institution, left), committed.IsRepeat),
            denied => denied,
            missing => missing,
            _ => throw new UnreachableException("An import takes nothing a step on."),
            _ => throw new UnreachableException("An import takes nothing a step on."),
            _ => throw new UnreachableException("What is wrong with a row is answered with the row."),
            conflict => conflict,
            unavailable => unavailable);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work)
        {
            foreach (var product in Products(command.Inventory))
            {
                if (work.Denied(new AccessRequest.Work(product, StaffMay: true)) is { } denied)
                {
                    return denied;
                }
            }

            var there = await work.FindGatewaysAsync(rows.Numbers).ConfigureAwait(false);
            if (there is [var first, ..] && command.Existing is ExistingGateways.Refuse)
            {
                return new Conflict(ConflictKind.AlreadyThere, first.Key);
            }

            work.Change(new RegisteredInstitution(work.Institution));
            left = there.Select(gateway => gateway.Value.Number).ToHashSet();
            var used = await work.FindInServiceAsync(rows.Ids).ConfigureAwait(false);
            foreach (var made in rows.All.Where(row => row.Flaw is null && !left.Contains(row.Number!) && !rows.IdsOf(row).Any(used.Contains)).SelectMany(row => rows.Made(command.Head.Institution, row)))
            {
                work.Change(made);
            }

            return null;
        }
    }

    // What the receipt does not tell of was there already, or its certificate is used elsewhere: so a repeat is answered as the first time.
    private static ValueList<ImportedRow> Told(ImportableRows rows, Receipt receipt, InstitutionId institution, HashSet<RegistrationNumber> left)
    {
        var made = receipt.Effects.Select(effect => effect.Key).ToHashSet();
        return rows.All.Select(row => row.Flaw is not null || made.Contains(AggregateKey.Of(institution, row.Number!)) ? row
            : row with { Flaw = left.Contains(row.Number!) ? RowFlaw.AlreadyThere : RowFlaw.CertificateInUse }).ToValueList();
    }

    // Of the gateways that are there, those that the receipt does not tell of were left the first time.
    private async ValueTask<StoreReading<HashSet<RegistrationNumber>>> ThereAsync(ImportInventoryCommand command, ImportableRows rows, CancellationToken cancellation)
    {
        var there = new HashSet<RegistrationNumber>();
        var outcome = await store.ExecuteAsync(
            async (transaction, cancelled) =>
            {
                there.UnionWith((await transaction.FindGatewaysAsync(command.Head.Institution, rows.Numbers, cancelled).ConfigureAwait(false)).Select(stored => stored.Value.Value.Number));
                return null;
            },
            cancellation).ConfigureAwait(false);
        return outcome.Match<StoreReading<HashSet<RegistrationNumber>>>(_ => there, _ => throw new UnreachableException("Nothing was written."), unavailable => unavailable);
    }

    // An inventory without a row is nobody's in particular: who works with neither may not import it.
    private static IEnumerable<Product> Products(GatewayInventory inventory)
    {
        if (inventory.TradingGateways.Count > 0 || inventory.MarketDataGateways.Count == 0)
        {
            yield return Product.TradingGateway;
        }

        if (inventory.MarketDataGateways.Count > 0)
        {
            yield return Product.MarketDataGateway;
        }
    }
}
