using ExchangeGateway.Applications;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Keeps an application's form, finished or not (2.2-1, 3.2-5).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <param name="Form">The form as typed, of the application's kind.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SaveApplicationCommand(CommandHead Head, BusinessSerialNumber Number, ApplicationForm Form) : IRegistryCommand;

/// <summary>Keeps an application's form.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SaveApplication(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(SaveApplicationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(store, command, command.Number, ApplicationAction.Save, default, DecideAsync, cancellation);

        ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
        {
            var kind = application.Value.Form.Kind;
            return new(command.Form.Kind != kind
                ? FormOfAnotherKind(command.Form.Kind, kind)
                : work.Note(application, application.Value.Save(command.Form, work.Actor, work.Now)));
        }
    }

    private static Violations FormOfAnotherKind(ApplicationKind found, ApplicationKind wanted)
    {
        var violations = default(ViolationList);
        violations.Add(new Violation(Requirement.FormKindKept, "form", found.ToString()) { Allowed = wanted.ToString() });
        return violations.ToViolations()!;
    }
}
