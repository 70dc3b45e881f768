using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.AotApp;

/// <summary>What most easily breaks in native code: texts in two languages, Stateless, reading DER.</summary>
public static class Report
{
    // An SM2 certificate, valid 1,825 days from 2026-11-23.
    private static readonly byte[] Certificate = Convert.FromBase64String(
        """
        MIIBqzCCAVGgAwIBAgIUOLMjEhERlIgoXW9OesUcxYb/eBIwCgYIKoEcz1UBg3UwKzELMAkGA1UEBhMCQ04xDTALBgNVBAoMBFRl
        c3QxDTALBgNVBAMMBHRkZ3cwHhcNMjYxMTIzMDE1ODQ5WhcNMzExMTIyMDE1ODQ5WjArMQswCQYDVQQGEwJDTjENMAsGA1UECgwE
        VGVzdDENMAsGA1UEAwwEdGRndzBZMBMGByqGSM49AgEGCCqBHM9VAYItA0IABMN0lccDtf6tHfU1gP6Y6pAKUegNew3FCJn+RZoF
        Kyi5VifRs9XIR/9WZjMIZzVC6LWhgxcjwBzFkBIAuFyB8VqjUzBRMB0GA1UdDgQWBBSD5I8X9EONBVhxu53B7srjL+ddITAfBgNV
        HSMEGDAWgBSD5I8X9EONBVhxu53B7srjL+ddITAPBgNVHRMBAf8EBTADAQH/MAoGCCqBHM9VAYN1A0gAMEUCIQD0ic9Qji7WR4Mo
        4x2rRw3ikG7CXB8lcFm5wY/uzhkGMQIgRgzt8ZgDk7ft7BQGmb0OBQsLbtCgZEhU1pW87P0/kx8=
        """);

    /// <summary>A line each.</summary>
    public static IEnumerable<string> Lines()
    {
        var violation = FlowRate.Of(21).AsT1;
        yield return violation.Text(Language.English);
        yield return violation.Text(Language.Chinese);
        yield return Step(materialsAttached: true);
        yield return Step(materialsAttached: false);
        var flaw = CertificateReader.Read(Certificate, out var facts);
        yield return $"{flaw} {facts.KeyAlgorithm} {facts.Validity}";
    }

    private static string Step(bool materialsAttached) =>
        ApplicationLifecycles.Opening.Decide(
            ApplicationState.MaterialPreparation,
            ApplicationAction.RegisterInformation,
            new() { OwnInstitution = true, MaterialsAttached = materialsAttached })
        .Match(taken => $"{taken.To}", refused => $"no {refused.Action}", unmet => $"unmet: {string.Join(", ", unmet.Codes)}");
}
