using System.Collections.Immutable;
using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using NodaTime;
using OneOf;

namespace ExchangeGateway.Simulation;

/// <summary>Everything that a registry holds at one moment. Immutable: saving answers the state after it.</summary>
internal sealed record InMemoryState
{
    public static InMemoryState Empty { get; } = new();

    public ImmutableDictionary<AggregateKey, Kept> Aggregates { get; private init; } = ImmutableDictionary<AggregateKey, Kept>.Empty;

    public ImmutableDictionary<(InstitutionId By, RequestId Request), Receipt> Receipts { get; private init; } = ImmutableDictionary<(InstitutionId By, RequestId Request), Receipt>.Empty;

    public ImmutableDictionary<AggregateKey, ImmutableList<AuditEntry>> Trails { get; private init; } = ImmutableDictionary<AggregateKey, ImmutableList<AuditEntry>>.Empty;

    public ImmutableSortedDictionary<long, Receipt> Outbox { get; private init; } = ImmutableSortedDictionary<long, Receipt>.Empty;

    private long LastPosition { get; init; }

    public Stored<T>? Find<T>(AggregateKey key)
        where T : Aggregate => Aggregates.GetValueOrDefault(key) is { Value: T value } kept ? new(value, kept.Head, kept.ChangedAt) : null;

    public IEnumerable<Stored<T>> All<T>()
        where T : Aggregate => Aggregates.Values.Where(kept => kept.Value is T).Select(kept => new Stored<T>((T)kept.Value, kept.Head, kept.ChangedAt));

    /// <summary>The gateway that a certificate is bound to with no end.</summary>
    public AggregateKey? UserOf(CertificateIdentity certificate) =>
        All<RegisteredGateway>().FirstOrDefault(gateway => Live(gateway.Value).Any(certificate.IsSameCertificate))?.Value.Key;

    public OneOf<InMemoryState, Conflict> Save(UnitOfWork unit)
    {
        if (Receipts.ContainsKey((unit.Receipt.By.Institution, unit.Receipt.Request)))
        {
            return new Conflict(ConflictKind.RequestIdUsed);
        }

        foreach (var (key, expected) in unit.Changes.Select(change => (change.After.Key, change.ExpectedVersion)).Concat(unit.Reads.Select(read => (read.Key, read.Version))))
        {
            var version = Aggregates.GetValueOrDefault(key)?.Head.Version ?? 0;
            if (version != expected)
            {
                return new Conflict(expected == 0 ? ConflictKind.AlreadyThere : ConflictKind.StaleVersion, key);
            }
        }

        var after = unit.Changes.Aggregate(this, static (state, change) => state.With(change)) with
        {
            Receipts = Receipts.Add((unit.Receipt.By.Institution, unit.Receipt.Request), unit.Receipt),
            Outbox = Outbox.Add(LastPosition + 1, unit.Receipt),
            LastPosition = LastPosition + 1,
        };
        return after.WhatMustBeUnique(unit) is { } taken ? taken : after;
    }

    /// <summary>The state without these messages in its outbox.</summary>
    public InMemoryState Without(IEnumerable<long> positions) => this with { Outbox = Outbox.RemoveRange(positions) };

    private InMemoryState With(AggregateChange change) => this with
    {
        Aggregates = Aggregates.SetItem(change.After.Key, new(change.After, change.Entry.Head, change.Entry.At)),
        Trails = Trails.SetItem(change.After.Key, Trails.GetValueOrDefault(change.After.Key, []).Add(change.Entry)),
    };

    // What a database's unique indexes are for.
    private Conflict? WhatMustBeUnique(UnitOfWork unit)
    {
        foreach (var change in unit.Changes)
        {
            if (change.After is RegisteredGateway gateway && Live(gateway).FirstOrDefault(IsUsedTwice) is not null)
            {
                return new(ConflictKind.CertificateInUse, gateway.Key);
            }

            if (change.After is RegisteredCertificate { InServiceAt: { } at } certificate
                && All<RegisteredCertificate>().Count(other => other.Value.Institution == certificate.Institution && other.Value.InServiceAt == at && other.Value.Number.Kind == certificate.Number.Kind) > 1)
            {
                return new(ConflictKind.KindTaken, AggregateKey.Of(certificate.Institution, at));
            }

            if (change.After is RegisteredApplication { HoldsGateways: true } application
                && application.Gateways.FirstOrDefault(number => All<RegisteredApplication>().Count(other => other.Value.Institution == application.Institution && other.Value.HoldsGateways && other.Value.Gateways.Contains(number)) > 1) is { } held)
            {
                return new(ConflictKind.GatewayHeld, AggregateKey.Of(application.Institution, held));
            }
        }

        return null;
    }

    private bool IsUsedTwice(CertificateIdentity certificate) => All<RegisteredGateway>().SelectMany(gateway => Live(gateway.Value)).Count(certificate.IsSameCertificate) > 1;

    private static IEnumerable<CertificateIdentity> Live(RegisteredGateway gateway) =>
        gateway.Bindings.All.Where(binding => binding.Until is null).Select(binding => binding.Certificate.Identity);
}

/// <summary>An aggregate, the end of its trail, and when it was changed.</summary>
internal sealed record Kept(Aggregate Value, TrailHead Head, Instant ChangedAt);
