using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Queries;
using ServicePlatform.Accounts;
using ServicePlatform.Languages;

namespace ServicePlatform.Institutions;

/// <summary>
/// Accounts come and go in the registry, which decides; their sign-ins follow. Whoever sends a command again because an answer was
/// lost, or this host in between, gets done what was not done the first time, and nothing twice.
/// </summary>
internal sealed class AccountDesk(CreateAccount create, RemoveAccount remove, ResetPassword reset, Show show, PlatformAccounts signIns, ICodeSender codes, Say say)
{
    /// <summary>Creates an account; its first password is sent to it.</summary>
    public async Task<CommandOutcome> CreateAsync(CommandHead head, NewAccount wanted, CancellationToken cancellation)
    {
        var outcome = await create.ExecuteAsync(new(head, wanted), cancellation).ConfigureAwait(false);
        await GivePasswordAsync(outcome, head, wanted.Name).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Gives an account another password, which is sent to it; whoever is signed in with it is no longer.</summary>
    public async Task<CommandOutcome> ResetAsync(CommandHead head, AccountName name, CancellationToken cancellation)
    {
        var outcome = await reset.ExecuteAsync(new(head, name), cancellation).ConfigureAwait(false);
        await GivePasswordAsync(outcome, head, name).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Removes an account; whoever is signed in with it is no longer.</summary>
    public async Task<CommandOutcome> RemoveAsync(CommandHead head, AccountName name, CancellationToken cancellation)
    {
        var outcome = await remove.ExecuteAsync(new(head, name), cancellation).ConfigureAwait(false);
        if (outcome.TryPickT0(out var done, out _) && (!done.IsRepeat || await FindAsync(head, name).ConfigureAwait(false) is null))
        {
            await signIns.RemoveAsync(new(name, head.Institution)).ConfigureAwait(false);
        }

        return outcome;
    }

    // What the registry has done is followed to the end, even where whoever asked has gone.
    private async Task GivePasswordAsync(CommandOutcome outcome, CommandHead head, AccountName name)
    {
        var actor = new Actor(name, head.Institution);
        if (!outcome.TryPickT0(out var done, out _) || (done.IsRepeat && !await LacksPasswordAsync(head, actor).ConfigureAwait(false)))
        {
            return;
        }

        var password = FirstPassword.Draw();
        if (await signIns.FindAsync(actor).ConfigureAwait(false) is { } user)
        {
            await signIns.GiveAsync(user, password).ConfigureAwait(false);
        }
        else
        {
            await signIns.EnsureAsync(actor, [Role.GatewayOperator], password).ConfigureAwait(false);
        }

        await codes.SendAsync(actor, Text(password), CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<bool> LacksPasswordAsync(CommandHead head, Actor actor) =>
        await FindAsync(head, actor.Account).ConfigureAwait(false) is { PasswordState: PasswordState.MustChange }
        && await signIns.FindAsync(actor).ConfigureAwait(false) is not { MustChangePassword: true };

    private async Task<Account?> FindAsync(CommandHead head, AccountName name) =>
        (await show.ExecuteAsync<RegisteredInstitution>(head.By, AggregateKey.Of(head.Institution)).ConfigureAwait(false))
            .Match(found => found.Value.Value.Find(name), _ => null, _ => null, unavailable => throw new InvalidOperationException(unavailable.ToString()));

    private string Text(string password) => say.Pick(
        $"Your password for the gateway service platform is {password}. You will be asked to change it when you sign in.", $"您的网关服务平台初始密码为 {password}，首次登录时须修改。");
}
