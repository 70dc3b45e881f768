using ExchangeGateway.Registry;
using ExchangeGateway.Rules;
using ServicePlatform.Layout;

namespace ServicePlatform.Forms;

/// <summary>What the registry answers, as messages of a form.</summary>
internal static class OutcomeMessages
{
    // Guards that the violations of the form spell out place by place.
    private static readonly string[] SpeltOut = ["materials-attached", "form-clean", "gateways-available"];

    public static void Add(this FormMessages messages, CommandOutcome outcome, Language language) => outcome.Switch(
        _ => { },
        denied =>
        {
            foreach (var gap in denied)
            {
                messages.Add("", gap.Text(language));
            }
        },
        missing => messages.Add("", missing.Text(language)),
        refused => messages.Add("", refused.Text(language)),
        refused => messages.Add(refused, language),
        violations => messages.Add(violations, language),
        conflict => messages.Add("", conflict.Text(language)),
        unavailable => messages.Add("", (unavailable with { Detail = null }).Text(language)));

    private static void Add(this FormMessages messages, StepRefused refused, Language language)
    {
        foreach (var (code, reason) in refused.Codes.Zip(refused.Reasons(language)))
        {
            if (refused.Violations is null || !SpeltOut.Contains(code))
            {
                messages.Add("", reason);
            }
        }

        if (refused.Violations is { } violations)
        {
            messages.Add(violations, language);
        }
    }
}
