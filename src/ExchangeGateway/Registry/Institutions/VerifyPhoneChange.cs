using System.Text.Json.Serialization;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Enters the code of the acting account's change of contact phone (1.7-1). Printed, it does not show the code.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="EnteredCode">What was entered.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record VerifyPhoneChangeCommand(CommandHead Head, [property: JsonIgnore] string EnteredCode) : IRegistryCommand
{
    /// <summary>The head alone.</summary>
    public override string ToString() => $"{nameof(VerifyPhoneChangeCommand)} {{ {Head} }}";
}

/// <summary>
/// Enters the code of an account's change of contact phone. Whatever is entered takes a try, and is saved: done means that
/// it was tried, and the receipt's <see cref="Receipt.Target"/> says what came of it, by the name of a
/// <see cref="ContactPhoneChangeState"/>. <c>Verified</c>: the new number counts. <c>Requested</c>: the code was wrong, and
/// there are tries left. <c>Exhausted</c> and <c>Expired</c>: the change is to be requested again.
/// </summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class VerifyPhoneChange(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(VerifyPhoneChangeCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return PhoneChangeWork.RunAsync(store, command, Decide, cancellation);

        CommandOutcome? Decide(CommandWork work, RegisteredPhoneChange? change)
        {
            return change is null ? new NotFound(PhoneChangeWork.Key(command.Head)) : change.Value.Verify(command.EnteredCode, work.Now).Match<CommandOutcome?>(
                verified => Keep(verified.Change) ?? work.Note(work.Institution.ChangeContactPhone(verified.Change), verified.Change.Account.Value),
                wrong => Keep(wrong.Change),
                expired => Keep(expired.Change),
                exhausted => Keep(exhausted.Change),
                refused => StepNotPermitted.Of(change.Key, refused));

            CommandOutcome? Keep(ContactPhoneChange after)
            {
                work.Change(change with { Value = after });
                return null;
            }
        }
    }
}
