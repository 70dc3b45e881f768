using System.Text;
using ExchangeGateway.Applications;
using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using ExchangeGateway.X509;
using NodaTime;

namespace ExchangeGateway.AotApp;

/// <summary>What most easily breaks in native code: texts in two languages, Stateless, certificates, SM2, time zones.</summary>
public static class Report
{
    // An SM2 certificate, valid for 1,825 days, and the root that signed it.
    private const string Certificates =
        """
        -----BEGIN CERTIFICATE-----
        MIIBgDCCASagAwIBAgIUExNX7flgB/DhTpQenejGHjVd2bowCgYIKoEcz1UBg3Uw
        DzENMAsGA1UEAwwEUm9vdDAeFw0yNjExMjMwMjEzMDdaFw0zMTExMjIwMjEzMDda
        MA8xDTALBgNVBAMMBHRkZ3cwWTATBgcqhkjOPQIBBggqgRzPVQGCLQNCAAS95Uec
        qWqLSPdSauNtEFu0BAkxtkOiPyio+sNRAuKMgzlX4MdNG5yk2ICtEIBhyEQ3B+rE
        xxfcLW/86SW8cIC7o2AwXjAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDAd
        BgNVHQ4EFgQUoueQ5Bi85YUAPCshzJIRDU7s/P8wHwYDVR0jBBgwFoAUATn4ZDi1
        9i5liHJdbgVsbNtroS4wCgYIKoEcz1UBg3UDSAAwRQIhALaS6jvkNNC642vMIXqm
        369TkoS1pvWpaNuNLEbGCdgjAiAezIhdO2/r07WL8uwyMbxz/AKdYZKyYn3SmzVh
        4cTTdQ==
        -----END CERTIFICATE-----
        -----BEGIN CERTIFICATE-----
        MIIBYjCCAQigAwIBAgIUIm/h901cK+waAig+bCFf1evy7gQwCgYIKoEcz1UBg3Uw
        DzENMAsGA1UEAwwEUm9vdDAeFw0yNjExMjMwMjEzMDdaFw0zNjExMjAwMjEzMDda
        MA8xDTALBgNVBAMMBFJvb3QwWTATBgcqhkjOPQIBBggqgRzPVQGCLQNCAAQ/gFIV
        JHx6nYDLpI3NFkem6fXUer6rBTlSEpdG+m/FxM83bnZq++mss9epVbpkquZnQgMg
        lCoBC1K0Te4i5MVMo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIC
        BDAdBgNVHQ4EFgQUATn4ZDi19i5liHJdbgVsbNtroS4wCgYIKoEcz1UBg3UDSAAw
        RQIgeBbvX77J6TnF1jtcAr7sL4Pin0LXX8BI74ZuEcjJA2ECIQDuJXc8QJaTxyMl
        vpdH39/1jRrac5Oz/d7fw+VmDoLnCQ==
        -----END CERTIFICATE-----
        """;

    /// <summary>A line each.</summary>
    public static IEnumerable<string> Lines()
    {
        var violation = FlowRate.Of(21).AsT1;
        yield return violation.Text(Language.English);
        yield return violation.Text(Language.Chinese);
        yield return Step(materialsAttached: true);
        yield return Step(materialsAttached: false);

        var read = CertificateFile.Read(Encoding.ASCII.GetBytes(Certificates)).Certificates.ToArray();
        var flaw = CertificateReader.Read(read[0].Der.Span, out var facts);
        yield return $"{flaw} {facts.KeyAlgorithm} {facts.Validity}";

        var verifier = new ChainVerifier(roots: [read[1]]);
        yield return Chain(verifier.Verify(read[0], facts.Validity.NotAfter));
        yield return Chain(verifier.Verify(read[0], facts.Validity.End));
        yield return Renewal();
    }

    private static string Step(bool materialsAttached) =>
        ApplicationLifecycles.Opening.Decide(
            ApplicationState.MaterialPreparation,
            ApplicationAction.RegisterInformation,
            new() { OwnInstitution = true, MaterialsAttached = materialsAttached })
        .Match(taken => $"{taken.To}", refused => $"no {refused.Action}", unmet => $"unmet: {string.Join(", ", unmet.Codes)}");

    private static string Renewal()
    {
        var end = Instant.FromUtc(2026, 10, 9, 5, 33, 24);
        var row = new MarketDataGatewayRow { Kind = CertificateKind.EKey, Certificate = new(IssuedAt: end - Duration.FromDays(1825), ExpiresAt: end) };
        return RenewalPlan.Make(new([], [row]), null, end - Duration.FromDays(40), RenewalTerms.Default, ShanghaiCalendar.Default).Steps[0].WhenToStart(Language.English);
    }

    private static string Chain(ChainOutcome outcome) =>
        outcome.Match(chain => string.Join(" < ", chain.Certificates.Select(certificate => certificate.Subject)), refused => string.Join(", ", refused.Flaws.Select(flaw => flaw.Code)));
}
