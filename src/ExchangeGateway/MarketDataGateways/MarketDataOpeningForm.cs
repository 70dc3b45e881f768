using System.Globalization;
using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>
/// An application to open market-data gateways, as typed (3.2-1). The number of gateways is never typed: it is the sum
/// of the certificates (3.2-2). Company name, company code and social credit code are not typed either: the
/// institution's record fills them in.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataOpeningForm : ApplicationForm
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override ApplicationKind Kind => ApplicationKind.OpenMarketDataGateways;

    /// <summary>EKey certificates, 0–100 (3.2-2).</summary>
    public int? EKeyCertificates { get; init; }

    /// <summary>File certificates, 0–100 (3.2-2).</summary>
    public int? FileCertificates { get; init; }

    /// <summary>The number of gateways that the uploaded application form (行情网关申请表) says; it must equal the sum (3.2-2).</summary>
    public int? PaperFormGateways { get; init; }

    /// <summary>How the EKey certificates come: by post where it is not said (3.2-4). File certificates come by e-mail.</summary>
    public EKeyDelivery EKeyDelivery { get; init; }

    /// <summary>What the gateways are declared to do (3.1-1); may be left out.</summary>
    public MarketDataCapabilities Capabilities
    {
        get;

        // Generated JSON readers set what the file leaves out to null.
        init => field = value ?? MarketDataCapabilities.Undeclared;
    } = MarketDataCapabilities.Undeclared;

    /// <summary>Checks the form as a whole: the checked form, or every violation at once.</summary>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public MarketDataOpeningFormOutcome Check(FormRequirements? requirements = null) =>
        ViolationsWithoutGateways(requirements) is { } violations ? violations : new CheckedMarketDataOpeningForm(this);

    private protected override void CheckContent(ref ViolationList found, GatewayDirectory? gateways)
    {
        // Both are checked, whatever the first answers.
        var counted = CheckCount(EKeyCertificates, "eKeyCertificates", ref found) & CheckCount(FileCertificates, "fileCertificates", ref found);
        var sum = EKeyCertificates + FileCertificates;
        if (counted && sum == 0)
        {
            found.Add(Requirement.CertificatesMissing, "eKeyCertificates");
        }

        if (PaperFormGateways is not { } onPaper)
        {
            found.Add(Requirement.PaperFormMissing, "paperFormGateways");
        }
        else if (counted && onPaper != sum)
        {
            found.Add(new Violation(Requirement.PaperFormDiffers, "paperFormGateways", Text(onPaper)) { Allowed = Text(sum) });
        }
    }

    private static bool CheckCount(int? count, string path, ref ViolationList found)
    {
        var legal = count is { } typed && Requirement.CertificateCountRange.Holds(typed);
        if (!legal)
        {
            found.Add(Requirement.CertificateCountRange, path, Text(count));
        }

        return legal;
    }

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
