using ExchangeGateway.Access;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ServicePlatform.Answers;
using ServicePlatform.Callers;
using ServicePlatform.Forms;

namespace ServicePlatform.Institutions;

/// <summary>What the page of an account offers to do with it, and does.</summary>
internal sealed class AccountSteps(
    Caller caller, AccountDesk desk, MakeAdministrator make, UnmakeAdministrator unmake, GrantProduct grant, WithdrawProduct withdraw, SetVpnAccount setVpn, InputReader input)
{
    /// <summary>What is wrong with what was typed.</summary>
    public IReadOnlyList<BrokenRule> Broken => input.Broken;

    /// <summary>Whether this account may do such a thing to the institution.</summary>
    public bool May(Institution institution, InstitutionAct act) => PlatformAccess.Decide(institution, caller.Acting, new AccessRequest.Manage(act)).IsT0;

    /// <summary>Does it; null where what was typed cannot be read.</summary>
    public async Task<CommandOutcome?> TakeAsync(InstitutionId institution, AccountName account, InstitutionAct act, Typed typed, CancellationToken cancellation)
    {
        var head = caller.Commands(institution, RequestId.Of(typed["request"]).Match(request => request, _ => RequestId.New()));
        switch (act)
        {
            case InstitutionAct.MakeAdministrator:
                return await make.ExecuteAsync(new(head, account), cancellation).ConfigureAwait(false);
            case InstitutionAct.UnmakeAdministrator:
                return await unmake.ExecuteAsync(new(head, account), cancellation).ConfigureAwait(false);
            case InstitutionAct.GrantProduct when input.Needed(typed["product"], Product.Of, "product") is { } product:
                return await grant.ExecuteAsync(new(head, account, product), cancellation).ConfigureAwait(false);
            case InstitutionAct.WithdrawProduct when input.Needed(typed["product"], Product.Of, "product") is { } product:
                return await withdraw.ExecuteAsync(new(head, account, product), cancellation).ConfigureAwait(false);
            case InstitutionAct.SetVpnAccount when input.Given(typed["vpnAccount"], AccountName.Of, "vpnAccount") is var vpn && Broken.Count == 0:
                return await setVpn.ExecuteAsync(new(head, account, vpn), cancellation).ConfigureAwait(false);
            case InstitutionAct.ResetPassword:
                return await desk.ResetAsync(head, account, cancellation).ConfigureAwait(false);
            case InstitutionAct.RemoveAccount:
                return await desk.RemoveAsync(head, account, cancellation).ConfigureAwait(false);
            default:
                return null;
        }
    }
}
