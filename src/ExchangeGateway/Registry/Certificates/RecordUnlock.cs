using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that the authority unlocked a certificate's EKey (6.2-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RecordUnlockCommand(CommandHead Head, CertificateNumber Number) : IRegistryCommand;

/// <summary>Says that the authority unlocked a certificate's EKey: it has all its tries again, and its PIN must be changed.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RecordUnlock(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RecordUnlockCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, (work, certificate, _) => new(Decide(work, certificate)), cancellation);
    }

    private static CommandOutcome? Decide(CommandWork work, RegisteredCertificate certificate) =>
        certificate.EKey is not { } eKey ? certificate.HasNoStep(nameof(EKeys.EKeyAction.Unlock))
        : eKey.Unlock().Match<CommandOutcome?>(
            after =>
            {
                work.Change((certificate with { EKey = after }).Cleared(Impediments.Locked));
                return null;
            },
            refused => StepNotPermitted.Of(certificate.Key, refused),
            violations => violations);
}
