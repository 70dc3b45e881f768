using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Passes an application.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <param name="Gateways">
/// For an opening, the registration numbers that its gateways get, new ones, in the order of the form's lines; for
/// market data those with an EKey come first. For another kind none.
/// </param>
/// <param name="Source">Whether it is decided here, or recorded as the exchange decided it.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ApproveApplicationCommand(CommandHead Head, BusinessSerialNumber Number, ValueList<RegistrationNumber> Gateways = default, ReviewSource Source = ReviewSource.Decided) : IRegistryCommand;

/// <summary>
/// Passes an application. The gateways of an opening come into being, and a certificate is asked for each of them
/// (2.2-4, 3.2-2); those of a revocation end their service at that instant (3.3-3); a change is still to be handled.
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ApproveApplication(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(ApproveApplicationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(store, command, command.Number, ApplicationAction.Approve, command.Source, DecideAsync, cancellation);

        async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
        {
            // Its state answers first: what the form makes of the numbers is said of a form that was checked.
            if (!application.Value.Approve(new(work.Actor, command.Source), work.Now).TryPickT0(out var approved, out _))
            {
                return work.Note(application, application.Value.Approve(new(work.Actor, command.Source), work.Now));
            }

            if (NumberFlaws(command.Gateways, OpenedGateway.CountOf(application.Value.Form)) is { } flaws)
            {
                return flaws;
            }

            if (command.Gateways.Count > 0)
            {
                return await OpenAsync(work, application with { Value = approved }, command.Gateways).ConfigureAwait(false);
            }

            var service = await GatewayService.FindAsync(work, application.Gateways).ConfigureAwait(false);
            work.Change(application with { Value = approved, CertificatesToCancel = approved.State is ApplicationState.CertificateRevocation ? service.End() : [] });
            return null;
        }
    }

    private static async ValueTask<CommandOutcome?> OpenAsync(CommandWork work, RegisteredApplication approved, ValueList<RegistrationNumber> numbers)
    {
        if (await work.FindGatewaysAsync(numbers).ConfigureAwait(false) is [var there, ..])
        {
            return new Conflict(ConflictKind.AlreadyThere, there.Key);
        }

        work.Change(approved with { Gateways = numbers });
        foreach (var (gateway, certificates) in OpenedGateway.Of(approved.Value, numbers))
        {
            work.Change(new RegisteredGateway(approved.Institution, gateway) { OpenedBy = approved.Value.Number, OperatedAt = work.Now });
            foreach (var certificate in certificates)
            {
                work.Change(new RegisteredCertificate(approved.Institution, certificate));
            }
        }

        return null;
    }

    private static Violations? NumberFlaws(ValueList<RegistrationNumber> numbers, int gateways)
    {
        var found = default(ViolationList);
        if (numbers.Count != gateways)
        {
            found.Add(new Violation(Requirement.RegistrationNumberCount, "gateways", $"{numbers.Count}") { Allowed = $"{gateways}" });
        }

        var seen = new HashSet<RegistrationNumber>();
        for (var i = 0; i < numbers.Count; i++)
        {
            if (!seen.Add(numbers[i]))
            {
                found.Add(Requirement.RegistrationNumberTwice, $"gateways[{i}]", numbers[i].Value);
            }
        }

        return found.ToViolations();
    }
}
