using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Faults.Running;

/// <summary>The small market that a run begins with: few institutions, gateways and certificates, so that workers meet.</summary>
internal static class Market
{
    public const int Institutions = 3, Gateways = 4, Applications = 60, Certificates = 6;

    /// <summary>For how many certificates leases are asked: few, so that workers meet.</summary>
    public const int Leased = 3;

    /// <summary>Requests that begin so are of the market's making, and no worker's.</summary>
    public const string SetUp = "set-up-";

    /// <summary>When it was put up.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2026, 11, 20, 1, 30);

    public static InstitutionId Institution(int place) => InstitutionId.Of($"broker-{place}").AsT0;

    public static Acting Operator(int place) => new(new(AccountName.Of("operator").AsT0, Institution(place)), Role.GatewayOperator);

    public static Acting Reviewer { get; } = new(new(AccountName.Of("reviewer").AsT0, InstitutionId.Of("technology-company").AsT0), Role.Reviewer);

    public static RegistrationNumber Number(int place) => RegistrationNumber.Of($"{1001 + place}").AsT0;

    public static BusinessSerialNumber Serial(int place) => BusinessSerialNumber.Of($"B{place:000}").AsT0;

    public static CertificateNumber Certificate(int place) => new(Number(place % Gateways), CertificateKind.File, 1 + (place / Gateways));

    /// <summary>
    /// What tells a certificate from another. Every institution has the same ones, so those who enable them meet across
    /// institutions too (2.2-5); the second has them in other bytes, so issuer and serial number alone tell.
    /// </summary>
    public static CertificateIdentity Identity(int institution, int place) =>
        new(Print(institution == 1 ? "whole, spelt otherwise," : "whole", place), Print("serial", place), Print("key", place));

    /// <summary>Puts it into an empty registry.</summary>
    public static async Task PutAsync(IRegistryStore store)
    {
        for (var place = 0; place < Institutions; place++)
        {
            var request = RequestId.Of($"{SetUp}{place}").AsT0;
            var changes = Of(place).Select(aggregate => new AggregateChange(aggregate, Entry(aggregate, request))).ToValueList();
            var effects = changes.Select(change => new Effect(change.After.Key, 1, null, change.After.State)).ToValueList();
            var saved = await store.ExecuteAsync((_, _) => new(new UnitOfWork(new(request, "SetUp", Reviewer.Actor, Start, effects), changes, [])));
            if (!saved.IsT0)
            {
                throw new InvalidOperationException($"The market could not be put up: {saved.Value}.");
            }
        }
    }

    private static IEnumerable<Aggregate> Of(int place)
    {
        var (institution, by) = (Institution(place), Operator(place).Actor);
        yield return new RegisteredInstitution(ExchangeGateway.Institutions.Institution.Restore(
            institution,
            new() { Name = InstitutionName.Of($"证券公司 {place}").AsT0, MemberCode = MemberCode.Of("00123").AsT0, UnifiedSocialCreditCode = UnifiedSocialCreditCode.Of("91310115MA1K3BTP2B").AsT0 },
            default,
            [new() { Name = by.Account, IsAdministrator = true, PasswordState = PasswordState.Current, Grants = [new(Product.TradingGateway, by.Account, Start)] }]));
        for (var gateway = 0; gateway < Gateways; gateway++)
        {
            yield return new RegisteredGateway(institution, TradingGateway.Restore(Number(gateway), [TradingBusiness.Auction, TradingBusiness.Bond], FlowRate.Of(1).AsT0, GatewayState.Open, new LocalDate(2026, 11, 20)));

            // One that came with an import, which nobody knows by its bytes: so each gateway may ask for every lease, and workers meet.
            yield return new RegisteredCertificate(institution, CertificateApplication.Imported(Number(gateway), CertificateKind.EKey)) { InServiceAt = Number(gateway) };
        }

        for (var certificate = 0; certificate < Certificates; certificate++)
        {
            yield return Installed(institution, by, certificate, Identity(place, certificate));
        }
    }

    private static RegisteredCertificate Installed(InstitutionId institution, Actor by, int place, CertificateIdentity identity)
    {
        var road = CertificateApplication.ForFile(Certificate(place).Gateway)
            .Approve(free: true, by, Start).AsT0.Produce(by, Start).AsT0.Dispatch(by, Start).AsT0.Receive(by, Start).AsT0.Recognise(by, Start).AsT0;
        var validity = ValidityPeriod.Between(Start, Start + Duration.FromDays(1825))!.Value;
        return new(institution, road, Certificate(place).Ordinal)
        {
            Certificate = new(new(CertificateKind.File, validity), identity),
            Cells = new(IssuedAt: validity.NotBefore, ExpiresAt: validity.NotAfter, Algorithm: "RSA"),
        };
    }

    private static Fingerprint Print(string what, int place) => Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes($"{what} {place}"));

    private static AuditEntry Entry(Aggregate aggregate, RequestId request) => new()
    {
        Key = aggregate.Key, Version = 1, Request = request, Command = "SetUp", By = Reviewer, At = Start, To = aggregate.State, Previous = default,
    };
}
