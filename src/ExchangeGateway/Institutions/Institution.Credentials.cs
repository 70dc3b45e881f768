using System.Diagnostics;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

// An account's password and contact phone (1.7-1, 1.7-2). The password itself is the host's to keep; here is only where it stands.
public sealed partial record Institution
{
    /// <summary>An account changes its own password.</summary>
    /// <param name="oldPasswordRight">Whether the old password was given and is right: the host checks it.</param>
    /// <param name="newPassword">What <see cref="PasswordPolicy.CheckChange"/> answered about the new one.</param>
    /// <param name="by">The account.</param>
    public InstitutionOutcome ChangePassword(bool oldPasswordRight, Violations? newPassword, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (new AccessCheck(this, new(by, Role.GatewayOperator)).Known().Denied is { } denied)
        {
            return denied;
        }

        var account = Find(by.Account)!;
        return PasswordLifecycle.Table.Decide(account.PasswordState, PasswordAction.Change, new(oldPasswordRight, newPassword is null)).Match(
            taken => With(account with { PasswordState = taken.To }),
            _ => throw new UnreachableException("A password can be changed in every state."),
            _ => Unless([.. oldPasswordRight ? Enumerable.Empty<Violation>() : [new(Requirement.OldPasswordWrong, "oldPassword")], .. newPassword ?? Enumerable.Empty<Violation>()], () => this));
    }

    /// <summary>An account was given another password, which it must change at its next sign-in: the account manager or an administrator may.</summary>
    public InstitutionOutcome ResetPassword(AccountName name, Acting by) =>
        Take(InstitutionAct.ResetPassword, by, name, _ => [],
            account => account with { PasswordState = PasswordLifecycle.Table.Decide(account.PasswordState, PasswordAction.Reset, default).AsT0.To });

    /// <summary>An account's contact phone becomes the new number, once that is verified (1.7-1). Take a change once, when it is verified.</summary>
    public InstitutionOutcome ChangeContactPhone(ContactPhoneChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var account = Find(change.Account);
        return Unless(
            [
                .. account is null ? [new(Requirement.AccountUnknown, "account", change.Account.Value)] : Enumerable.Empty<Violation>(),
                .. change.State is ContactPhoneChangeState.Verified ? Enumerable.Empty<Violation>() : [new(Requirement.PhoneNotVerified, "newPhone", change.NewPhone.ToString())],
            ],
            () => With(account! with { ContactPhone = change.NewPhone }));
    }
}
