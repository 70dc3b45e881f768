using ExchangeGateway.Registry;
using ExchangeGateway.Rules;

namespace GatewayConsole.Registering;

/// <summary>How the registry's answers are told.</summary>
internal static class RegistryScreen
{
    /// <summary>Tells what a command answered; each reason on a line of its own.</summary>
    public static int Tell(this Screen screen, CommandOutcome outcome) => outcome.Match(
        committed: done =>
        {
            foreach (var effect in done.Receipt.Effects)
            {
                screen.Out.WriteLine(Screen.Printable($"{effect.Key}: {(effect.From is null ? "" : $"{effect.From} → ")}{effect.To} (v{effect.Version})"));
            }

            return ExitCode.Good;
        },
        denied: denied => screen.Refused(denied.Select(gap => gap.Text(screen.Language))),
        notFound: missing => screen.Refused([missing.Text(screen.Language)]),
        notPermitted: refusal => screen.Refused([refusal.Text(screen.Language)]),
        refused: refusal => screen.Refused([.. refusal.Reasons(screen.Language), .. TextsOf(screen, refusal.Violations)]),
        violations: violations => screen.Refused(TextsOf(screen, violations)),
        conflict: conflict => screen.Refused([conflict.Text(screen.Language)]),
        unavailable: screen.Unavailable);

    public static int Refused(this Screen screen, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            screen.Fail(reason);
        }

        return ExitCode.Attention;
    }

    public static int Unavailable(this Screen screen, StoreUnavailable unavailable)
    {
        screen.Fail(unavailable.Text(screen.Language));
        return ExitCode.Unreadable;
    }

    private static IEnumerable<string> TextsOf(Screen screen, IEnumerable<Violation>? violations) => violations?.Select(violation => violation.Text(screen.Language)) ?? [];
}
