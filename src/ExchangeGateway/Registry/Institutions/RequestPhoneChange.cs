using System.Text.Json.Serialization;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Begins the change of the acting account's own contact phone (1.7-1).</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="NewPhone">The number that the code is sent to.</param>
/// <param name="Code">The hash of the <see cref="SmsCode"/> that is sent. The code itself never comes here.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RequestPhoneChangeCommand(CommandHead Head, MobileNumber NewPhone, [property: JsonIgnore] SmsCodeHash Code) : IRegistryCommand;

/// <summary>Begins the change of an account's own contact phone. It takes the place of one that is under way. How often it may be asked for is the host's to limit.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <param name="policy">How long a code lives and how often it may be tried; null for <see cref="SmsCodePolicy.Default"/>.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RequestPhoneChange(IRegistryStore store, SmsCodePolicy? policy = null)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RequestPhoneChangeCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return PhoneChangeWork.RunAsync(
            store, command,
            (work, _) =>
            {
                work.Change(new RegisteredPhoneChange(work.Institution.Id, ContactPhoneChange.Request(work.Actor.Account, command.NewPhone, command.Code, work.Now, policy)));
                return null;
            },
            cancellation);
    }
}
