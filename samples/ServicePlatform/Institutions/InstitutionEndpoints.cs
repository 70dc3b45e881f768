using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Institutions;

/// <summary>An institution’s record (1.7-3, 1.7-4). Its accounts: <see cref="InstitutionAccountEndpoints"/>.</summary>
internal static class InstitutionEndpoints
{
    public static IServiceCollection AddInstitutions(this IServiceCollection services) => services.AddScoped<AccountDesk>().AddScoped<InputReader>().AddScoped<AccountSteps>().AddScoped<RecordSteps>();

    public static void MapInstitutions(this IEndpointRouteBuilder institution)
    {
        var record = institution.MapGroup("").WithTags("Institutions");
        record.MapGet("", Show).WithName("ShowInstitution").WithSummary("An institution’s record.");
        record.MapPost("", Register).Commands().WithName("RegisterInstitution").WithSummary("Takes an institution up: its account manager may (1.1-1).");
        record.MapPut("/record", Edit).Commands().WithName("EditInstitution").WithSummary("Edits the record: an administrator may (1.7-4).");
        record.MapPost("/member-code", FillMemberCode).Commands().WithName("FillMemberCode").WithSummary("Fills in an empty member code: the account manager may (1.7-4).");
        record.MapPut("/vpn-quota", SetVpnQuota).Commands().WithName("SetVpnQuota").WithSummary("Sets how many VPN accounts there may be: the account manager may (1.1-2).");
        institution.MapInstitutionAccounts();
    }

    private static async Task<Results<Ok<ShownInstitution>, ProblemHttpResult>> Show(InstitutionPart institution, Caller caller, Show show, Answering answers, CancellationToken cancellation) =>
        answers.Of(await show.ExecuteAsync<RegisteredInstitution>(caller.Acting, AggregateKey.Of(institution), cancellation).ConfigureAwait(false), ShownInstitution.Of);

    private static async Task<Results<Created<Done>, ProblemHttpResult>> Register(
        InstitutionPart institution, InstitutionWanted body, Commands commands, RegisterInstitution register, InputReader input, Answering answers, Problems problems, CancellationToken cancellation)
    {
        input.LoginInstitution(institution.Id.Value, "institution");
        var quota = input.Quota(body.VpnQuota, "vpnQuota");
        return input.Record(body.Record, "record.") is { } record
            ? answers.Made(await register.ExecuteAsync(new(commands.Head(institution), record, quota, body.IsHostedCustomer), cancellation).ConfigureAwait(false))
            : problems.Of(input.Broken);
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Edit(
        InstitutionPart institution, RecordWanted body, Commands commands, EditInstitution edit, InputReader input, Answering answers, Problems problems, CancellationToken cancellation) =>
        input.Record(body) is { } record
            ? answers.Of(await edit.ExecuteAsync(new(commands.Head(institution), record), cancellation).ConfigureAwait(false))
            : problems.Of(input.Broken);

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> FillMemberCode(
        InstitutionPart institution, MemberCodeGiven body, Commands commands, FillMemberCode fill, InputReader input, Answering answers, Problems problems, CancellationToken cancellation) =>
        input.Needed(body.MemberCode, ExchangeGateway.Institutions.MemberCode.Of, "memberCode") is { } code
            ? answers.Of(await fill.ExecuteAsync(new(commands.Head(institution), code), cancellation).ConfigureAwait(false))
            : problems.Of(input.Broken);

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> SetVpnQuota(
        InstitutionPart institution, VpnQuotaWanted body, Commands commands, SetVpnQuota set, InputReader input, Answering answers, Problems problems, CancellationToken cancellation)
    {
        var quota = input.Quota(body.Quota, "quota");
        return input.Broken.Count == 0
            ? answers.Of(await set.ExecuteAsync(new(commands.Head(institution), quota), cancellation).ConfigureAwait(false))
            : problems.Of(input.Broken);
    }
}
