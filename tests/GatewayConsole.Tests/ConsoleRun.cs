using ExchangeGateway.Rules;
using NodaTime;

namespace GatewayConsole.Tests;

/// <summary>One run of the console inside the test: what it answered and wrote.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ConsoleRun(int Exit, string Out, string Error)
{
    /// <summary>The clock of every run that does not say <c>--at</c>.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 1, 30);

    public static ConsoleRun Of(params string[] args) => In(Language.English, args);

    public static ConsoleRun In(Language language, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = ConsoleApp.Run(args, Screen.OfText(output, error, language), new FixedClock(Now));
        return new(exit, output.ToString(), error.ToString());
    }

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed record FixedClock(Instant Instant) : IClock
    {
        public Instant GetCurrentInstant() => Instant;
    }
}
