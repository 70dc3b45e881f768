using ExchangeGateway.Certificates;

namespace ExchangeGateway.Renewals;

/// <summary>
/// What a renewal plan takes as given. No source gives the authority's lead times, so they are a host's to set: from
/// the application over review, payment, production and delivery to a trading day on which the gateway signs in.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RenewalTerms
{
    /// <summary>This library's own start: 20 working days for an EKey, 15 for a file certificate, the EKeys' colour not told.</summary>
    public static RenewalTerms Default { get; } = new();

    /// <summary>For an EKey, which is posted or collected (4.3-1).</summary>
    public LeadTime EKey { get; init; } = LeadTime.Of(20).AsT0;

    /// <summary>For a file certificate, which goes by e-mail (3.2-4).</summary>
    public LeadTime File { get; init; } = LeadTime.Of(15).AsT0;

    /// <summary>The colour of the institution's market-data EKeys (5.1-2): no table tells it. Where they differ, it is unknown.</summary>
    public EKeyColour EKeyColour { get; init; }

    // Where the kind is not known the longer one holds, so that no start is too late.
    internal LeadTime Of(CertificateKind? kind) => kind switch
    {
        CertificateKind.EKey => EKey,
        CertificateKind.File => File,
        _ => LeadTime.Longer(EKey, File),
    };
}
