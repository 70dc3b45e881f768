using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using ExchangeGateway.Simulation;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace GatewayConsole.Touring;

/// <summary>The people, the gateways and the certificates of the tour. A real host keeps these in its registry.</summary>
internal sealed class TourWorld(Instant start)
{
    private int _serial;

    public const string Institution = "东方示例证券";

    /// <summary>The member's operator.</summary>
    public Actor Operator { get; } = new(Legal(AccountName.Of("wang.operator")), Legal(InstitutionId.Of(Institution)));

    /// <summary>A colleague at the exchange's technology company.</summary>
    public Actor Reviewer { get; } = new(Legal(AccountName.Of("reviewer")), Legal(InstitutionId.Of("上交所技术公司")));

    /// <summary>Makes real certificates whose keys anybody can work out.</summary>
    public SimulatedAuthority Authority { get; } = new("tour", start);

    /// <summary>The time of the story; each step takes a minute.</summary>
    public Instant Now { get; set; } = start;

    public Dictionary<RegistrationNumber, TradingGateway> Gateways { get; } = [];

    public Dictionary<RegistrationNumber, IssuedCertificate[]> Certificates { get; } = [];

    /// <summary>The opening, from its review on.</summary>
    public Application? Opening { get; set; }

    public CertificateBindings Bindings { get; set; } = CertificateBindings.Empty;

    public GatewayDirectory Directory => new(Gateways.Values);

    /// <summary>The member: its record, which is incomplete at first, and its accounts.</summary>
    public Institution Member { get; set; } = ExchangeGateway.Institutions.Institution.New(Legal(InstitutionId.Of(Institution)), new() { Name = Legal(InstitutionName.Of(Institution)) });

    /// <summary>What submission asks of the operator, worked out of the member's record and accounts.</summary>
    public SubmissionFacts Facts => PlatformAccess.SubmissionFacts(Member, new(Operator, Role.GatewayOperator), ApplicationKind.OpenTradingGateways, Directory);

    public Instant Tick() => Now += Duration.FromMinutes(1);

    public Application Begin(ApplicationForm form) => Application.Begin(Legal(BusinessSerialNumber.Of($"YW{++_serial:D6}")), form, Operator);

    /// <summary>A value that is known to be legal.</summary>
    public static T Legal<T>(Checked<T> value) => value.Match(legal => legal, violation => throw new InvalidOperationException(violation.ToString()));
}
