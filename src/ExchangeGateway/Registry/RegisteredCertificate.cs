using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>A dedicated certificate in the registry: its road, what the authority made, and how its EKey is.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisteredCertificate : Aggregate
{
    /// <summary>Keeps it.</summary>
    /// <param name="institution">Whose it is.</param>
    /// <param name="road">Its application, and where it stands.</param>
    /// <param name="ordinal">The how-manieth of its kind at its gateway, from 1 on.</param>
    public RegisteredCertificate(InstitutionId institution, CertificateApplication road, int ordinal = 1)
        : base(institution)
    {
        ArgumentNullException.ThrowIfNull(road);
        Road = road;
        Number = new(road.Gateway, road.Kind, ordinal);
        EKey = road.Kind is CertificateKind.EKey ? EKey.New() : null;
    }

    /// <summary>Which one.</summary>
    public CertificateNumber Number { get; }

    /// <summary>Its application, and where it stands.</summary>
    public CertificateApplication Road { get; init; }

    /// <summary>What the query tables say of it: blank until it is made.</summary>
    public CertificateCells Cells { get; init; } = CertificateCells.Blank;

    /// <summary>The certificate itself; null until it is made, and for one that came with an import.</summary>
    public DedicatedCertificate? Certificate { get; init; }

    /// <summary>The gateway that uses it now; null where none does.</summary>
    public RegistrationNumber? InServiceAt { get; init; }

    /// <summary>The certificate whose place it is to take (5.1-4); null where it replaces none.</summary>
    public CertificateNumber? Replaces { get; init; }

    /// <summary>When the authority was asked to cancel it (3.3-2); null while it was not.</summary>
    public Instant? CancellationRequestedAt { get; init; }

    /// <summary>How its EKey is (6.2-1), as far as it was told; null for a file certificate, which never locks (6.2-2).</summary>
    public EKey? EKey { get; init; }

    /// <inheritdoc/>
    public override AggregateKey Key => AggregateKey.Of(Institution, Number);

    /// <summary>Where it stands on its road, and that its EKey is locked where it is.</summary>
    public override string State => EKey is { State: not EKeyState.Ready } eKey ? $"{Road.State}/{eKey.State}" : Road.State.ToString();
}
