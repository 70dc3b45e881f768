using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Rules;
using ServicePlatform.Layout;

namespace ServicePlatform.Applications;

/// <summary>What the registry answered, as a page says it.</summary>
internal static class PageMessages
{
    /// <summary>Whether it was done; if not, the messages say why, each beside its field where it has one.</summary>
    public static bool Tell(this FormMessages messages, CommandOutcome outcome, Language language) => outcome.Match(
        _ => true,
        denied => messages.Tell(denied.Select(gap => gap.Text(language))),
        missing => messages.Tell([missing.Text(language)]),
        refused => messages.Tell([refused.Text(language)]),
        refused => messages.Tell(refused, language),
        violations => messages.Tell(violations, language),
        conflict => messages.Tell([conflict.Text(language)]),
        unavailable => messages.Tell([(unavailable with { Detail = null }).Text(language)]));

    /// <summary>What was found; null where it is not there, or not for who asks: a page does not tell which.</summary>
    /// <exception cref="InvalidOperationException">The store does not answer.</exception>
    public static T? OrNothing<T>(this QueryOutcome<T> outcome)
        where T : class => outcome.Match<T?>(found => found, _ => null, _ => null, unavailable => throw new InvalidOperationException(unavailable.Text(Language.English)));

    private static bool Tell(this FormMessages messages, StepRefused refused, Language language)
    {
        messages.Tell(refused.Reasons(language));
        return refused.Violations is { } violations && messages.Tell(violations, language);
    }

    private static bool Tell(this FormMessages messages, Violations violations, Language language)
    {
        messages.Add(violations, language);
        return false;
    }

    private static bool Tell(this FormMessages messages, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            messages.Add("", text);
        }

        return false;
    }
}
