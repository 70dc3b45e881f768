using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>Aggregates of every kind in every state, each under an institution that no other has.</summary>
public static class Aggregates
{
    private static readonly Gen<Instant> Micro = Arbitraries.Instants.Generator.Select(instant => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10));

    private static readonly Gen<string?> Typed = Gen.Frequency(
        (1, Gen.Constant<string?>(null)), (3, Arbitraries.InstitutionNames.Generator.Select(name => (string?)name.Value)), (1, Gen.Elements<string?>("a\0b", @"a\b", "\ud800", "\udc00x", "", " ")));

    private static readonly Gen<DedicatedCertificate> Dedicated =
        from term in Arbitraries.CertificateTerms.Generator
        from other in Arbitraries.Fingerprints.Generator
        select new DedicatedCertificate(term, new(Unique(), Unique(), other));

    // A key of another institution each time: so nothing that was saved before is in the way.
    private static readonly Gen<InstitutionId> Institution = Gen.Fresh(() => InstitutionId.Of($"机构-{Guid.NewGuid():N}").AsT0);

    public static Arbitrary<RegisteredInstitution> Institutions => (
        from id in Institution
        from institution in Arbitraries.Institutions.Generator
        from hosted in Gen.Elements(true, false)
        select new RegisteredInstitution(ExchangeGateway.Institutions.Institution.Restore(id, institution.Record, institution.VpnQuota, institution.Accounts) with { IsHostedCustomer = hosted })).ToArbitrary();

    public static Arbitrary<RegisteredGateway> Gateways => (
        from id in Institution
        from gateway in Gen.OneOf(Arbitraries.TradingGateways.Generator.Select(one => (Gateway)one), Arbitraries.MarketDataGateways.Generator.Select(one => (Gateway)one))
        from openedBy in OrNull(Arbitraries.BusinessSerialNumbers.Generator)
        from operatedAt in Micro
        from certificates in Dedicated.ListOf().Resize(4)
        from until in Micro
        select new RegisteredGateway(id, gateway)
        {
            OpenedBy = openedBy,
            OperatedAt = operatedAt,
            Bindings = CertificateBindings.Restore(certificates.Select((one, at) => CertificateBinding.Restore(one, gateway.Number, operatedAt, at % 3 == 0 ? null : at % 3 == 1 ? until : Instant.MaxValue)).ToValueList()),
        }).ToArbitrary();

    public static Arbitrary<RegisteredApplication> Applications => (
        from id in Institution
        from form in Gen.OneOf(
            Arbitraries.OpeningForms.Generator.Select(one => (ApplicationForm)one), Arbitraries.BusinessChangeForms.Generator.Select(one => (ApplicationForm)one),
            Arbitraries.FlowRateChangeForms.Generator.Select(one => (ApplicationForm)one), Arbitraries.RevocationForms.Generator.Select(one => (ApplicationForm)one),
            Arbitraries.MarketDataOpeningForms.Generator.Select(one => (ApplicationForm)one), Arbitraries.MarketDataRevocationForms.Generator.Select(one => (ApplicationForm)one))
        from number in Arbitraries.BusinessSerialNumbers.Generator
        from actor in Arbitraries.Actors.Generator
        from choices in Gen.Choose(0, 1_000).ArrayOf().Resize(8)
        from at in Arbitraries.Instants.Generator
        from reason in Arbitraries.InstitutionNames.Generator
        from gateways in Arbitraries.RegistrationNumbers.Generator.ListOf().Resize(4)
        select new RegisteredApplication(Walked(Application.Begin(number, form, actor with { Institution = id }), choices, at, reason.Value)) { Gateways = gateways.Distinct().ToValueList() }).ToArbitrary();

    public static Arbitrary<RegisteredCertificate> Certificates => (
        from id in Institution
        from gateway in Arbitraries.RegistrationNumbers.Generator
        from kind in Gen.Elements("post", "collect", "file")
        from choices in Gen.Choose(0, 1_000).ArrayOf().Resize(8)
        from at in Arbitraries.Instants.Generator
        from ordinal in Gen.Choose(1, 9)
        from certificate in Dedicated
        from cells in Arbitraries.CertificateCells.Generator
        from algorithm in Typed
        from instants in Gen.Two(Micro)
        from policy in Arbitraries.PinPolicies.Generator
        from present in Gen.Choose(0, 63)
        let road = Walked(kind is "file" ? CertificateApplication.ForFile(gateway) : CertificateApplication.ForEKey(gateway, kind is "post" ? EKeyDelivery.Post : EKeyDelivery.Collection), choices, at)
        select new RegisteredCertificate(id, road, ordinal)
        {
            Cells = cells with { IssuedAt = instants.Item1, ExpiresAt = (present & 1) == 0 ? null : instants.Item2, Algorithm = algorithm, Institution = algorithm },
            Certificate = (present & 2) == 0 ? null : certificate with { Term = new(road.Kind, certificate.Term.Validity) },
            InServiceAt = (present & 4) == 0 ? null : gateway,
            Replaces = (present & 8) == 0 ? null : new(gateway, CertificateKind.EKey, ordinal + 1),
            CancellationRequestedAt = (present & 16) == 0 ? null : instants.Item1,
            EKey = road.Kind is CertificateKind.File ? null : (present & 32) == 0 ? EKey.New(policy) : EKey.Restore(policy, 0, EKeyState.Locked, mustChangePin: ordinal > 4),
        }).ToArbitrary();

    public static Arbitrary<RegisteredFiling> Filings => (
        from id in Institution
        from number in Arbitraries.BusinessSerialNumbers.Generator
        from form in Arbitraries.MarketMakerFilingForms.Generator
        from state in Gen.Elements(Enum.GetValues<MarketMakerFilingState>())
        from since in Micro
        select new RegisteredFiling(id, number, MarketMakerFiling.Restore(form, state, state is MarketMakerFilingState.Effective ? since : null))).ToArbitrary();

    public static Arbitrary<RegisteredPhoneChange> PhoneChanges => (
        from id in Institution
        from account in Arbitraries.AccountNames.Generator
        from phone in Arbitraries.MobileNumbers.Generator
        from expires in Micro
        from tries in Gen.Choose(0, 5)
        from state in Gen.Elements(Enum.GetValues<ContactPhoneChangeState>())
        select new RegisteredPhoneChange(id, ContactPhoneChange.Restore(account, phone, SmsCodeHash.Of("012345"), expires, tries, state))).ToArbitrary();

    public static Arbitrary<string?> Texts => Typed.ToArbitrary();

    private static Fingerprint Unique() => Fingerprint.Of(Guid.NewGuid().ToByteArray());

    private static Gen<T?> OrNull<T>(Gen<T> some)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, some.Select(one => (T?)one)));

    private static Application Walked(Application application, int[] choices, Instant at, string reason)
    {
        var table = ApplicationLifecycles.Of(application.Form.Kind);
        var steps = new List<ApplicationStep>();
        foreach (var choice in choices)
        {
            var state = steps.Count == 0 ? application.State : steps[^1].To;
            var open = (from action in Enum.GetValues<ApplicationAction>() from to in Enum.GetValues<ApplicationState>() where table.Has(state, action, to) select (action, to)).ToArray();
            if (open.Length == 0)
            {
                break;
            }

            var (taken, next) = open[choice % open.Length];
            steps.Add(new(state, taken, next, application.Applicant, at, choice % 2 == 0 ? reason : null));
        }

        return Application.Replay(application.Number, application.Form, application.Applicant, steps)!;
    }

    private static CertificateApplication Walked(CertificateApplication road, int[] choices, Instant at)
    {
        foreach (var choice in choices)
        {
            var open = (from action in Enum.GetValues<CertificateApplicationAction>()
                        from to in Enum.GetValues<CertificateApplicationState>()
                        let next = road.Replay(road.History.Add(new(road.State, action, to, Saving.By.Actor, at, choice % 2 == 0 ? "缘由" : null)))
                        where next is not null
                        select next).ToArray();
            if (open.Length == 0)
            {
                break;
            }

            road = open[choice % open.Length];
        }

        return road;
    }
}
