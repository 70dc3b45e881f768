using ExchangeGateway.Access;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>What the commands about a certificate share: it is read with its gateway, who asks may work on it, and the step is taken.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class CertificateWork
{
    /// <summary>Runs a command about a certificate.</summary>
    /// <param name="store">Where the registry is kept.</param>
    /// <param name="command">The command.</param>
    /// <param name="number">Which certificate.</param>
    /// <param name="decide">Takes the step, once who asks may; it gets the gateway that uses the certificate, or else the one that it was asked for.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static ValueTask<CommandOutcome> AdvanceAsync(
        IRegistryStore store,
        IRegistryCommand command,
        CertificateNumber number,
        Func<CommandWork, RegisteredCertificate, RegisteredGateway, ValueTask<CommandOutcome?>> decide,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command.Head);
        var key = AggregateKey.Of(command.Head.Institution, number);
        return CommandRunner.RunAsync(store, command, key, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work)
        {
            if (await work.FindAsync<RegisteredCertificate>(key).ConfigureAwait(false) is not { } certificate)
            {
                return new NotFound(key);
            }

            var at = AggregateKey.Of(command.Head.Institution, certificate.InServiceAt ?? certificate.Road.Gateway);
            return await work.FindAsync<RegisteredGateway>(at).ConfigureAwait(false) is not { } gateway ? new NotFound(at)
                : work.Denied(new AccessRequest.Work(ProductOf(gateway.Value), StaffMay: true)) is { } denied ? denied
                : await decide(work, certificate, gateway).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a command that takes a certificate a step on its road, and does nothing else.</summary>
    public static ValueTask<CommandOutcome> AdvanceAsync(
        IRegistryStore store, IRegistryCommand command, CertificateNumber number, Func<CommandWork, CertificateApplication, CertificateApplicationOutcome> step, CancellationToken cancellation) =>
        AdvanceAsync(store, command, number, (work, certificate, _) => new(work.Note(certificate, step(work, certificate.Road))), cancellation);

    /// <summary>Notes the certificate after a step; or why it was not taken.</summary>
    /// <param name="work">The command's work.</param>
    /// <param name="certificate">The certificate before it.</param>
    /// <param name="outcome">What its road answered.</param>
    /// <param name="done">What else comes of the step.</param>
    public static CommandOutcome? Note(this CommandWork work, RegisteredCertificate certificate, CertificateApplicationOutcome outcome, Func<RegisteredCertificate, RegisteredCertificate>? done = null) =>
        outcome.Match<CommandOutcome?>(
            road =>
            {
                var after = certificate with { Road = road };
                work.Change(done is null ? after : done(after), road.History is [.., var last] ? last.Reason : null);
                return null;
            },
            refused => StepNotPermitted.Of(certificate.Key, refused),
            unmet => StepRefused.Of(certificate.Key, unmet));

    /// <summary>The product that a gateway belongs to.</summary>
    public static Product ProductOf(Gateway gateway) => gateway is MarketDataGateway ? Product.MarketDataGateway : Product.TradingGateway;

    /// <summary>That the certificate's state has no such step.</summary>
    public static StepNotPermitted HasNoStep(this RegisteredCertificate certificate, string action) => new(certificate.Key, certificate.Road.State.ToString(), action);

    /// <summary>That something else does not hold.</summary>
    public static StepRefused Lacks(this RegisteredCertificate certificate, string action, string code) => new(certificate.Key, certificate.Road.State.ToString(), action, [code]);

    /// <summary>What is wrong with it, alone.</summary>
    public static Violations Only(Requirement requirement, string path, string? found = null, string? allowed = null) => Violations.Of(new(requirement, path, found) { Allowed = allowed });
}
