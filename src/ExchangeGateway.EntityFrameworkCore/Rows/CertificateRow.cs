using System.Globalization;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>A dedicated certificate, with its road's history and its EKey in JSON.</summary>
internal sealed class CertificateRow : AggregateRow
{
    public string Gateway { get; set; } = null!;

    public CertificateKind Kind { get; set; }

    public int Ordinal { get; set; }

    public EKeyDelivery? Delivery { get; set; }

    public CertificateApplicationState State { get; set; }

    public string History { get; set; } = null!;

    // What the query tables say of it.
    public string? CertificateId { get; set; }

    public Instant? IssuedAt { get; set; }

    public Instant? ExpiresAt { get; set; }

    public string? Algorithm { get; set; }

    public string? InstitutionType { get; set; }

    // The certificate itself: all of these, or none.
    public byte[]? Whole { get; set; }

    public byte[]? IssuerAndSerial { get; set; }

    public byte[]? PublicKey { get; set; }

    public Instant? NotBefore { get; set; }

    public Instant? NotAfter { get; set; }

    public Impediments Impediments { get; set; }

    public string? InServiceAt { get; set; }

    public string? Replaces { get; set; }

    public Instant? CancellationRequestedAt { get; set; }

    public string? EKey { get; set; }

    public bool IsLocked { get; set; }

    public override AggregateKind AggregateKind => AggregateKind.Certificate;

    public override Aggregate Read()
    {
        var gateway = RegistrationNumber.Of(Gateway).Kept();
        var history = RowJson.Read<ValueList<CertificateApplicationStep>>(History);

        // What was asked for here begins with a request; what was imported served already.
        var begun = (history is [var first, ..] ? first.From : State) is CertificateApplicationState.InService ? CertificateApplication.Imported(gateway, Kind)
            : Kind is CertificateKind.File ? CertificateApplication.ForFile(gateway)
            : CertificateApplication.ForEKey(gateway, Delivery ?? throw new UnreadableRowException("an EKey without a delivery"));
        var road = begun.Replay(history).There("a road that no certificate takes");
        return road.State != State ? throw new UnreadableRowException($"a road that does not lead to {State}")
            : new RegisteredCertificate(InstitutionId, road, Ordinal)
            {
                Cells = new(CertificateId is null ? null : Certificates.CertificateId.Of(CertificateId).Kept(), IssuedAt, ExpiresAt, FreeText.Read(Algorithm), FreeText.Read(InstitutionType)),
                Certificate = Whole is null ? null : CertificateColumns.Read(Kind, NotBefore ?? default, NotAfter ?? default, Impediments, Whole, IssuerAndSerial ?? [], PublicKey ?? []),
                InServiceAt = InServiceAt is null ? null : RegistrationNumber.Of(InServiceAt).Kept(),
                Replaces = Replaces is null ? null : NumberOf(Replaces),
                CancellationRequestedAt = CancellationRequestedAt,
                EKey = EKey is null ? null : RowJson.Read<EKeyJson>(EKey).Restore(),
            };
    }

    protected override void Write(Aggregate after)
    {
        var certificate = (RegisteredCertificate)after;
        (Gateway, Kind, Ordinal) = (certificate.Number.Gateway.Value, certificate.Number.Kind, certificate.Number.Ordinal);
        (Delivery, State, History) = (certificate.Road.Delivery, certificate.Road.State, RowJson.Write(certificate.Road.History));
        var cells = certificate.Cells;
        (CertificateId, IssuedAt, ExpiresAt) = (cells.Id?.Value, cells.IssuedAt, cells.ExpiresAt);
        (Algorithm, InstitutionType) = (FreeText.Keep(cells.Algorithm), FreeText.Keep(cells.Institution));
        var (identity, term) = (certificate.Certificate?.Identity, certificate.Certificate?.Term);
        (Whole, IssuerAndSerial, PublicKey) = (identity?.Whole.ToBytes(), identity?.IssuerAndSerial.ToBytes(), identity?.PublicKey.ToBytes());
        (NotBefore, NotAfter, Impediments) = (term?.Validity.NotBefore, term?.Validity.NotAfter, term?.Impediments ?? Impediments.None);
        (InServiceAt, Replaces, CancellationRequestedAt) = (certificate.InServiceAt?.Value, certificate.Replaces?.ToString(), certificate.CancellationRequestedAt);
        (EKey, IsLocked) = (certificate.EKey is null ? null : RowJson.Write(EKeyJson.Of(certificate.EKey)), certificate.EKey is { State: not EKeyState.Ready });
    }

    // A registration number may hold a stroke itself; kind and ordinal are the last two parts.
    internal static CertificateNumber NumberOf(string text)
    {
        var ordinal = text.LastIndexOf('/');
        var kind = ordinal < 1 ? -1 : text.LastIndexOf('/', ordinal - 1);
        return kind < 0 ? throw new UnreadableRowException($"'{text}' is no certificate's number")
            : new(RegistrationNumber.Of(text[..kind]).Kept(), Enum.Parse<CertificateKind>(text[(kind + 1)..ordinal]), int.Parse(text.AsSpan(ordinal + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}

/// <summary>An EKey as JSON.</summary>
internal sealed record EKeyJson(int Tries, PinCounting Counting, int TriesLeft, EKeyState State, bool MustChangePin)
{
    public static EKeyJson Of(EKey eKey) => new(eKey.Policy.Tries, eKey.Policy.Counting, eKey.TriesLeft, eKey.State, eKey.MustChangePin);

    public EKey Restore() => EKeys.EKey.Restore(PinPolicy.Of(Tries, Counting).Kept(), TriesLeft, State, MustChangePin);
}
