using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>Things to save.</summary>
internal static class Some
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 1, 30);

    public static InstitutionId Id() => InstitutionId.Of($"{Guid.NewGuid():N}").AsT0;

    public static RegistrationNumber Number(int place = 1) => RegistrationNumber.Of($"{1000 + place}").AsT0;

    public static RegisteredInstitution Institution(InstitutionId? id = null) =>
        new(ExchangeGateway.Institutions.Institution.New(id ?? Id(), new() { Name = InstitutionName.Of("某证券").AsT0 }));

    public static DedicatedCertificate Dedicated(CertificateKind kind = CertificateKind.EKey)
    {
        var print = Fingerprint.Of(Guid.NewGuid().ToByteArray());
        return new(new(kind, ValidityPeriod.Between(At, At + Duration.FromDays(1_825))!.Value), new(print, print, print));
    }

    public static RegisteredGateway Gateway(InstitutionId id, int place, params DedicatedCertificate[] certificates) => new(id, new TradingGateway(Number(place), [TradingBusiness.Auction], default))
    {
        Bindings = certificates.Aggregate(CertificateBindings.Empty, (bindings, certificate) => bindings.Bind(certificate, Number(place), At).AsT0),
    };

    public static RegisteredCertificate Certificate(InstitutionId id, int place, bool isInService, int ordinal = 1) =>
        new(id, CertificateApplication.ForEKey(Number(place)), ordinal) { InServiceAt = isInService ? Number(place) : null };

    public static RegisteredApplication HeldApplication(InstitutionId id, int serial, params int[] places)
    {
        var (number, actor) = (BusinessSerialNumber.Of($"B{serial}").AsT0, new Actor(AccountName.Of("operator").AsT0, id));
        var table = ApplicationLifecycles.Of(new RevocationForm().Kind);
        var steps = new List<ApplicationStep>();
        foreach (var (action, to) in new[] { (ApplicationAction.RegisterInformation, ApplicationState.InformationRegistration), (ApplicationAction.Submit, ApplicationState.InformationReview) })
        {
            steps.Add(new(steps.Count == 0 ? table.Initial : steps[^1].To, action, to, actor, At));
        }

        return new(Application.Replay(number, new RevocationForm(), actor, steps)!) { Gateways = places.Select(Number).ToValueList() };
    }
}
