using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>
/// Which of a unit's things was in the way, once a unique index refused it. The databases name the index; what stands
/// there is looked up when the unit is undone, and may be gone again by then: so a conflict may name no key.
/// </summary>
internal sealed class TakenKeys(RegistryContext context, UnitOfWork unit)
{
    /// <summary>What was in the way; of null, that others were quicker.</summary>
    public async ValueTask<Conflict> ConflictAsync(Taken? taken) => (taken?.Table, taken?.IsPrimaryKey ?? false) switch
    {
        (null, _) => new(ConflictKind.StaleVersion, await FirstStaleAsync().ConfigureAwait(false)),
        ("Receipts", _) => new(ConflictKind.RequestIdUsed),
        ("AuditEntries", _) => await NewThatIsThereAsync().ConfigureAwait(false) is { } there ? new(ConflictKind.AlreadyThere, there) : new(ConflictKind.StaleVersion),
        ("Bindings", false) => new(ConflictKind.CertificateInUse, await FirstAsync<RegisteredGateway>(IsUsedElsewhereAsync).ConfigureAwait(false)),
        ("ApplicationGateways", false) => new(ConflictKind.GatewayHeld, await HeldGatewayAsync().ConfigureAwait(false)),
        ("Certificates", false) => new(ConflictKind.KindTaken, await TakenGatewayAsync().ConfigureAwait(false)),
        (_, true) => new(ConflictKind.AlreadyThere, await NewThatIsThereAsync().ConfigureAwait(false)),
        _ => new(ConflictKind.StaleVersion),
    };

    private async ValueTask<AggregateKey?> FirstAsync<T>(Func<T, ValueTask<bool>> isInTheWay)
        where T : Aggregate
    {
        foreach (var aggregate in unit.Changes.Select(change => change.After).OfType<T>())
        {
            if (await isInTheWay(aggregate).ConfigureAwait(false))
            {
                return aggregate.Key;
            }
        }

        return null;
    }

    private async ValueTask<bool> IsUsedElsewhereAsync(RegisteredGateway gateway)
    {
        var (institution, name) = (gateway.Institution.Value, gateway.Value.Number.Value);
        foreach (var binding in gateway.Bindings.All.Where(binding => binding.Until is null))
        {
            if (await context.Bindings.LiveOf(binding.Certificate.Identity).AnyAsync(other => other.Institution != institution || other.Gateway != name).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<AggregateKey?> HeldGatewayAsync()
    {
        foreach (var application in unit.Changes.Select(change => change.After).OfType<RegisteredApplication>().Where(application => application.HoldsGateways))
        {
            var (institution, name) = (application.Institution.Value, application.Value.Number.Value);
            foreach (var number in application.Gateways)
            {
                if (await context.ApplicationGateways.AnyAsync(other => other.IsHeld && other.Institution == institution && other.Gateway == number.Value && other.Application != name).ConfigureAwait(false))
                {
                    return AggregateKey.Of(application.Institution, number);
                }
            }
        }

        return null;
    }

    private async ValueTask<AggregateKey?> TakenGatewayAsync()
    {
        foreach (var certificate in unit.Changes.Select(change => change.After).OfType<RegisteredCertificate>())
        {
            var (institution, name, kind) = (certificate.Institution.Value, certificate.Key.Name, certificate.Number.Kind);
            if (certificate.InServiceAt is { } at
                && await context.Certificates.AnyAsync(other => other.Institution == institution && other.InServiceAt == at.Value && other.Kind == kind && other.Name != name).ConfigureAwait(false))
            {
                return AggregateKey.Of(certificate.Institution, at);
            }
        }

        return null;
    }

    private async ValueTask<AggregateKey?> FirstStaleAsync()
    {
        var transaction = new RegistryTransaction(context, default);
        var rested = unit.Reads.Select(read => (read.Key, read.Version)).Concat(unit.Changes.Select(change => (change.After.Key, Version: change.ExpectedVersion)));
        foreach (var (key, version) in rested)
        {
            if ((await transaction.FindRowAsync(key, CancellationToken.None).ConfigureAwait(false))?.Version is var there && (there ?? 0) != version)
            {
                return key;
            }
        }

        return null;
    }

    private async ValueTask<AggregateKey?> NewThatIsThereAsync()
    {
        var transaction = new RegistryTransaction(context, default);
        foreach (var key in unit.Changes.Where(change => change.ExpectedVersion == 0).Select(change => change.After.Key))
        {
            if (await transaction.FindRowAsync(key, CancellationToken.None).ConfigureAwait(false) is not null)
            {
                return key;
            }
        }

        return null;
    }
}
