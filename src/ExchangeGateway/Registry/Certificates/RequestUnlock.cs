using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>Says that the authority was asked to unlock a certificate's EKey (6.2-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="Form">The unlock form, which must be complete.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RequestUnlockCommand(CommandHead Head, CertificateNumber Number, UnlockForm Form) : IRegistryCommand;

/// <summary>
/// Says that the authority was asked to unlock a certificate's EKey. Only the EKey itself counts its tries, so it is taken
/// as locked, and does not sign in until <see cref="RecordUnlock"/>. A file certificate never locks (6.2-2).
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RequestUnlock(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RequestUnlockCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(store, command, command.Number, (work, certificate, _) => new(Decide(work, certificate, command.Form)), cancellation);
    }

    private static CommandOutcome? Decide(CommandWork work, RegisteredCertificate certificate, UnlockForm form) =>
        certificate.EKey is not { } eKey ? CertificateWork.Only(Requirement.UnlockOfEKey, "certificate", $"{certificate.Number.Kind}")
        : Names(form, certificate.Cells.Id) is { } another ? CertificateWork.Only(Requirement.UnlockCertificate, "form.certificateId", another, certificate.Cells.Id!.Value)
        : !certificate.IsAtHand() ? certificate.HasNoStep(nameof(EKeyAction.RequestUnlock))
        : Locked(eKey).RequestUnlock(form).Match<CommandOutcome?>(
            after =>
            {
                work.Change((certificate with { EKey = after }).Known(Impediments.Locked));
                return null;
            },
            refused => StepNotPermitted.Of(certificate.Key, refused),
            violations => violations);

    // Another certificate than this one; null where the form's is left blank, or the authority's id is not known here.
    private static string? Names(UnlockForm form, CertificateId? id) =>
        form.CertificateId?.Trim() is { Length: > 0 } named && id is not null && named != id.Value ? named : null;

    private static EKey Locked(EKey eKey) => eKey.State is EKeyState.Ready ? EKey.Restore(eKey.Policy, 0, EKeyState.Locked, eKey.MustChangePin) : eKey;
}
