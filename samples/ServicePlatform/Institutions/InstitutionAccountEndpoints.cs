using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Institutions;

/// <summary>An institution’s accounts: who there are, who administers, who holds which product (1.1-2, 1.1-3, 1.4-1).</summary>
internal static class InstitutionAccountEndpoints
{
    public static void MapInstitutionAccounts(this IEndpointRouteBuilder institution)
    {
        var accounts = institution.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("", List).WithName("ListAccounts").WithSummary("The accounts, by login name.");
        var one = accounts.MapGroup("/{account}");
        one.MapPost("", Create).Commands().WithName("CreateAccount").WithSummary("Creates an account; its first password is sent to it (1.1-2, 1.7-2).");
        one.MapDelete("", Remove).Commands().WithName("RemoveAccount").WithSummary("Removes an account, but not the last administrator (1.1-3).");
        one.MapPost("/reset-password", Reset).Commands().WithName("ResetPassword").WithSummary("Sends it another password, to be changed at the next sign-in (1.7-2).");
        one.MapPut("/administrator", Make).Commands().WithName("MakeAdministrator").WithSummary("Makes it an administrator (1.1-3).");
        one.MapDelete("/administrator", Unmake).Commands().WithName("UnmakeAdministrator").WithSummary("Makes it an ordinary account, but not the last administrator (1.1-3).");
        one.MapPut("/products/{product}", Grant).Commands().WithName("GrantProduct").WithSummary("Grants it a product (1.4-1).");
        one.MapDelete("/products/{product}", Withdraw).Commands().WithName("WithdrawProduct").WithSummary("Takes a granted product away (1.4-1).");
        one.MapPut("/vpn-account", SetVpn).Commands().WithName("SetVpnAccount").WithSummary("Gives it a VPN account within the quota, or takes it away (1.1-2).");
    }

    private static async Task<Results<Ok<Listed<ShownAccount>>, ProblemHttpResult>> List(
        InstitutionPart institution, [AsParameters] PageQuery page, Caller caller, QueryAccounts accounts, Answering answers, CancellationToken cancellation) =>
        answers.Of(await accounts.ExecuteAsync(caller.Asks(institution), page.Of(institution), cancellation).ConfigureAwait(false), ShownAccount.Of);

    private static async Task<Results<Created<Done>, ProblemHttpResult>> Create(
        InstitutionPart institution, AccountPart account, AccountWanted body, Commands commands, AccountDesk desk, InputReader input, Answering answers, Problems problems, CancellationToken cancellation) =>
        input.Account(account.Name.Value, body) is { } wanted
            ? answers.Made(await desk.CreateAsync(commands.Head(institution), wanted, cancellation).ConfigureAwait(false))
            : problems.Of(input.Broken);

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Remove(
        InstitutionPart institution, AccountPart account, Commands commands, AccountDesk desk, Answering answers, CancellationToken cancellation) =>
        answers.Of(await desk.RemoveAsync(commands.Head(institution), account, cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Reset(
        InstitutionPart institution, AccountPart account, Commands commands, AccountDesk desk, Answering answers, CancellationToken cancellation) =>
        answers.Of(await desk.ResetAsync(commands.Head(institution), account, cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Make(
        InstitutionPart institution, AccountPart account, Commands commands, MakeAdministrator make, Answering answers, CancellationToken cancellation) =>
        answers.Of(await make.ExecuteAsync(new(commands.Head(institution), account), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Unmake(
        InstitutionPart institution, AccountPart account, Commands commands, UnmakeAdministrator unmake, Answering answers, CancellationToken cancellation) =>
        answers.Of(await unmake.ExecuteAsync(new(commands.Head(institution), account), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Grant(
        InstitutionPart institution, AccountPart account, ProductPart product, Commands commands, GrantProduct grant, Answering answers, CancellationToken cancellation) =>
        answers.Of(await grant.ExecuteAsync(new(commands.Head(institution), account, product), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Withdraw(
        InstitutionPart institution, AccountPart account, ProductPart product, Commands commands, WithdrawProduct withdraw, Answering answers, CancellationToken cancellation) =>
        answers.Of(await withdraw.ExecuteAsync(new(commands.Head(institution), account, product), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> SetVpn(
        InstitutionPart institution, AccountPart account, VpnAccountWanted body, Commands commands, SetVpnAccount set, InputReader input, Answering answers, Problems problems, CancellationToken cancellation)
    {
        var vpn = input.Given(body.VpnAccount, ExchangeGateway.Institutions.AccountName.Of, "vpnAccount");
        return input.Broken.Count == 0
            ? answers.Of(await set.ExecuteAsync(new(commands.Head(institution), account, vpn), cancellation).ConfigureAwait(false))
            : problems.Of(input.Broken);
    }
}
