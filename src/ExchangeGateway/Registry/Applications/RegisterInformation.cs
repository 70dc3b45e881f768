using ExchangeGateway.Applications;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Says that an application's materials are complete: on to the form (3.3-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisterInformationCommand(CommandHead Head, BusinessSerialNumber Number) : IRegistryCommand;

/// <summary>Says that an application's materials are complete.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <param name="requirements">The materials and fields that each kind of form needs (2.2-9); null for the guide's own.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RegisterInformation(IRegistryStore store, Func<ApplicationKind, FormRequirements>? requirements = null)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RegisterInformationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(
            store, command, command.Number, ApplicationAction.RegisterInformation, default,
            (work, application) => new(work.Note(application, application.Value.RegisterInformation(work.Actor, work.Now, requirements?.Invoke(application.Value.Form.Kind)))),
            cancellation);
    }
}
