using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry;

/// <summary>Which thing of the registry: of what kind, of which institution, and its name among those.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AggregateKey
{
    private AggregateKey(AggregateKind kind, InstitutionId institution, string name) => (Kind, Institution, Name) = (kind, institution, name);

    /// <summary>Of what kind.</summary>
    public AggregateKind Kind { get; }

    /// <summary>Whose it is.</summary>
    public InstitutionId Institution { get; }

    /// <summary>Its name among the institution's own of that kind.</summary>
    public string Name { get; }

    /// <summary>The institution itself.</summary>
    public static AggregateKey Of(InstitutionId institution) => new(AggregateKind.Institution, NotNull(institution), institution.Value);

    /// <summary>An application, by its serial number.</summary>
    public static AggregateKey Of(InstitutionId institution, BusinessSerialNumber application) => new(AggregateKind.Application, NotNull(institution), NotNull(application).Value);

    /// <summary>A gateway, by its registration number: trading and market-data gateways have one row of numbers.</summary>
    public static AggregateKey Of(InstitutionId institution, RegistrationNumber gateway) => new(AggregateKind.Gateway, NotNull(institution), NotNull(gateway).Value);

    /// <summary>A certificate.</summary>
    public static AggregateKey Of(InstitutionId institution, CertificateNumber certificate) => new(AggregateKind.Certificate, NotNull(institution), NotNull(certificate).ToString());

    /// <summary>A market-maker filing, by the serial number that its institution gave it.</summary>
    public static AggregateKey OfFiling(InstitutionId institution, BusinessSerialNumber filing) => new(AggregateKind.MarketMakerFiling, NotNull(institution), NotNull(filing).Value);

    /// <summary>The latest change of an account's contact phone.</summary>
    public static AggregateKey OfPhoneChange(InstitutionId institution, AccountName account) => new(AggregateKind.ContactPhoneChange, NotNull(institution), NotNull(account).Value);

    /// <summary>The key as a store kept it.</summary>
    public static AggregateKey Restore(AggregateKind kind, InstitutionId institution, string name) => new(kind, NotNull(institution), NotNull(name));

    /// <summary>Kind, institution and name.</summary>
    public override string ToString() => Kind is AggregateKind.Institution ? $"{Kind} {Institution}" : $"{Kind} {Institution}/{Name}";

    private static T NotNull<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
