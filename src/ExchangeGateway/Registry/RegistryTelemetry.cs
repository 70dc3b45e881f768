using System.Diagnostics;
using System.Diagnostics.Metrics;
using ExchangeGateway.Registry.Leases;

namespace ExchangeGateway.Registry;

/// <summary>
/// What the registry tells of its work to whoever listens. Nothing that it tells names an institution, an account, a
/// gateway or a certificate. While nobody listens it costs next to nothing.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class RegistryTelemetry
{
    /// <summary>The name of the activity source, whose activities are commands, and of the meter, whose counters are <c>exchangegateway.commands</c> (by command and outcome) and <c>exchangegateway.leases</c> (by change and outcome).</summary>
    public const string Name = "ExchangeGateway.Registry";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long>
        Commands = Meter.CreateCounter<long>("exchangegateway.commands", "{command}", "Commands by outcome."),
        Leases = Meter.CreateCounter<long>("exchangegateway.leases", "{change}", "Changes of sign-in leases by outcome.");

    internal static Activity? Start(string command) => Source.StartActivity(command);

    internal static void Tell(Activity? activity, string command, CommandOutcome outcome)
    {
        if (activity is null && !Commands.Enabled)
        {
            return;
        }

        var name = outcome.Match(
            done => done.IsRepeat ? "repeated" : "committed", _ => "denied", _ => "not-found", _ => "not-permitted", _ => "refused", _ => "violations", _ => "conflict", _ => "unavailable");
        Commands.Add(1, new("command", command), new("outcome", name));
        activity?.SetTag("exchangegateway.outcome", name).SetStatus(outcome.IsT7 ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
    }

    internal static void Tell(string change, LeaseOutcome outcome)
    {
        if (Leases.Enabled)
        {
            Leases.Add(1, new("change", change), new("outcome", outcome.Match(_ => "done", _ => "held", _ => "lost", _ => "refused", _ => "unavailable")));
        }
    }
}
