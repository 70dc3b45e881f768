using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>Writes what one command does, all but the commit.</summary>
internal sealed class UnitWriter(RegistryDatabase database, RegistryContext context, RegistryTransaction transaction)
{
    /// <summary>Writes it, or says what is in its way. Once begun, it waits for no cancellation.</summary>
    public async ValueTask<Conflict?> WriteAsync(UnitOfWork unit)
    {
        if (unit.Reads.Count > 0 && await database.HoldAsync(context, Rows(unit), CancellationToken.None).ConfigureAwait(false) is { } other)
        {
            return new Conflict(ConflictKind.StaleVersion, other);
        }

        // The whole transaction is undone or none of it: a savepoint would cost two more questions.
        context.Database.AutoSavepointsEnabled = false;
        foreach (var change in unit.Changes)
        {
            if (await WriteAsync(change).ConfigureAwait(false) is { } conflict)
            {
                return conflict;
            }
        }

        await LeaveBeforeExchangeAsync(unit).ConfigureAwait(false);
        context.Receipts.Add(ReceiptRow.Of(unit.Receipt));
        context.Outbox.Add(new() { Institution = unit.Receipt.By.Institution.Value, Request = unit.Receipt.Request.Value });
        await context.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
        return null;
    }

    // Two certificates that exchange their gateways are in each other's way, whichever is written first: so both leave before.
    private async ValueTask LeaveBeforeExchangeAsync(UnitOfWork unit)
    {
        if (unit.Changes.Count(change => change.After is RegisteredCertificate { InServiceAt: not null }) < 2)
        {
            return;
        }

        foreach (var moved in context.ChangeTracker.Entries<CertificateRow>().Where(row => row.Property(one => one.InServiceAt) is { IsModified: true, OriginalValue: not null }).ToArray())
        {
            var (institution, name) = (moved.Entity.Institution, moved.Entity.Name);
            await context.Certificates.Where(row => row.Institution == institution && row.Name == name)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.InServiceAt, (string?)null), CancellationToken.None).ConfigureAwait(false);
        }
    }

    // What is changed is locked with what was read, all in one order; where nothing was read, the writing itself compares the version.
    private static HeldRow[] Rows(UnitOfWork unit) =>
    [
        .. unit.Reads.Select(read => new HeldRow(read.Key, read.Version, IsChanged: false)),
        .. unit.Changes.Where(change => change.ExpectedVersion > 0).Select(change => new HeldRow(change.After.Key, change.ExpectedVersion, IsChanged: true)),
    ];

    private async ValueTask<Conflict?> WriteAsync(AggregateChange change)
    {
        // What is to be new is not looked for: where it is there all the same, its key is taken.
        var row = transaction.Seen(change.After.Key);
        if (row is null && change.ExpectedVersion > 0)
        {
            row = await transaction.FindRowAsync(change.After.Key, CancellationToken.None).ConfigureAwait(false);
        }

        if ((row?.Version ?? 0) != change.ExpectedVersion)
        {
            return new(change.ExpectedVersion == 0 ? ConflictKind.AlreadyThere : ConflictKind.StaleVersion, change.After.Key);
        }

        if (row is null)
        {
            row = NewRow(change.After);
            row.Write(change);
            context.Add(row);
        }
        else
        {
            row.Write(change);
        }

        context.AuditEntries.Add(AuditEntryRow.Of(change.Entry));
        return null;
    }

    private static AggregateRow NewRow(Aggregate aggregate) => aggregate switch
    {
        RegisteredInstitution => new InstitutionRow(),
        RegisteredApplication => new ApplicationRow(),
        RegisteredGateway => new GatewayRow(),
        RegisteredCertificate => new CertificateRow(),
        RegisteredFiling => new FilingRow(),
        RegisteredPhoneChange => new PhoneChangeRow(),
        _ => throw new ArgumentOutOfRangeException(nameof(aggregate), aggregate, "Not a kind of aggregate."),
    };
}
