using System.Text.Json.Serialization;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Institutions;

/// <summary>Says that an account changes its own password (1.7-2). The passwords themselves never come here.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="IsOldPasswordRight">Whether the old password was given and is right: the host checks it.</param>
/// <param name="NewPasswordFlaws">What <see cref="PasswordPolicy.CheckChange"/> answered about the new one.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ChangePasswordCommand(CommandHead Head, bool IsOldPasswordRight, [property: JsonIgnore] Violations? NewPasswordFlaws) : IRegistryCommand;

/// <summary>Says that an account changes its own password: the old one must be right, and the new one must hold its rules (1.7-2).</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ChangePassword(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(ChangePasswordCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return InstitutionWork.RunAsync(
            store, command, (institution, work) => institution.ChangePassword(command.IsOldPasswordRight, command.NewPasswordFlaws, work.Actor), cancellation);
    }
}
