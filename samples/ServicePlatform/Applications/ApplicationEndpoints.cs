using ExchangeGateway.Applications;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Callers;
using ServicePlatform.Contract;
using ServicePlatform.Languages;
using ServicePlatform.Materials;

namespace ServicePlatform.Applications;

/// <summary>Applications on the institution’s side: drafted, saved, handed in, taken back, looked at. Their review is in <see cref="ReviewEndpoints"/>.</summary>
internal static class ApplicationEndpoints
{
    public static void MapApplications(this IEndpointRouteBuilder institution)
    {
        institution.MapGet("/waiting", Waits).WithTags("Applications").WithName("WhatWaits").WithSummary("What waits for who asks.");
        var applications = institution.MapGroup("/applications").WithTags("Applications");
        applications.MapGet("", Query).WithName("QueryApplications").WithSummary("A page of the institution’s applications (3.3-5).");
        applications.MapGet("/{number}", Show).WithName("ShowApplication").WithSummary("An application with its form and its steps.");
        applications.MapGet("/{number}/history", History).JsonLines().WithName("ApplicationHistory").WithSummary("An application’s history as JSON lines.");
        applications.MapPost("/{number}", Draft).TakesForm().Commands().WithName("DraftApplication").WithSummary("Begins an application with a form as far as it is typed (1.6-1).");
        applications.MapPut("/{number}", Save).TakesForm().Commands().WithName("SaveApplication").WithSummary("Keeps the form, finished or not (2.2-1, 3.2-5).");
        applications.MapPost("/{number}/register-information", Register).Commands().WithName("RegisterInformation").WithSummary("The materials are complete: on to the form.");
        applications.MapPost("/{number}/submit", Submit).Commands().WithName("SubmitApplication").WithSummary("Hands the application in for review.");
        applications.MapPost("/{number}/withdraw", Withdraw).Commands().WithName("WithdrawApplication").WithSummary("Takes the application back before a decision.");
        applications.MapReview();
    }

    private static async Task<Results<Ok<ShownWaiting>, ProblemHttpResult>> Waits(InstitutionPart institution, Caller caller, WhatWaits waits, Answering answers, Say say, CancellationToken cancellation) =>
        answers.Of(await waits.ExecuteAsync(caller.Asks(institution), cancellation: cancellation).ConfigureAwait(false), waiting => ShownWaiting.Of(waiting, say.Language));

    private static async Task<Results<Ok<Listed<ApplicationSummary>>, ProblemHttpResult>> Query(
        InstitutionPart institution, [AsParameters] ApplicationQuery query, [AsParameters] PageQuery page, Caller caller, QueryApplications applications, Answering answers, Say say,
        CancellationToken cancellation) =>
        answers.Of(
            await applications.ExecuteAsync(caller.Asks(institution), query.Filter, page.Of(institution), cancellation).ConfigureAwait(false),
            item => ApplicationSummary.Of(item, say.Language));

    private static async Task<Results<Ok<ShownApplication>, ProblemHttpResult>> Show(
        InstitutionPart institution, SerialNumberPart number, Caller caller, Show show, Answering answers, Say say, CancellationToken cancellation) =>
        answers.Of(
            await show.ExecuteAsync<RegisteredApplication>(caller.Acting, AggregateKey.Of(institution, number.Number), cancellation).ConfigureAwait(false),
            stored => ShownApplication.Of(stored, say.Language));

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> History(InstitutionPart institution, SerialNumberPart number, TrailAnswers trails, CancellationToken cancellation) =>
        trails.OfAsync(AggregateKey.Of(institution, number.Number), cancellation);

    private static async Task<Results<Created<Done>, ProblemHttpResult>> Draft(
        InstitutionPart institution, SerialNumberPart number, FormBody body, Commands commands, DraftApplication draft, Answering answers, CancellationToken cancellation) =>
        (await body.ReadAsync<ApplicationForm>(cancellation).ConfigureAwait(false)).TryPickT1(out var unreadable, out var form)
            ? unreadable
            : answers.Made(await draft.ExecuteAsync(new(commands.Head(institution), number, form), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Save(
        InstitutionPart institution, SerialNumberPart number, FormBody body, Commands commands, SaveApplication save, Answering answers, CancellationToken cancellation) =>
        (await body.ReadAsync<ApplicationForm>(cancellation).ConfigureAwait(false)).TryPickT1(out var unreadable, out var form)
            ? unreadable
            : answers.Of(await save.ExecuteAsync(new(commands.Head(institution), number, form), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Register(
        InstitutionPart institution, SerialNumberPart number, Commands commands, RegisterInformation register, Answering answers, CancellationToken cancellation) =>
        answers.Of(await register.ExecuteAsync(new(commands.Head(institution), number), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Submit(
        InstitutionPart institution, SerialNumberPart number, Commands commands, MaterialCheck materials, SubmitApplication submit, Answering answers, CancellationToken cancellation) =>
        await materials.RefusesAsync(AggregateKey.Of(institution, number.Number), cancellation).ConfigureAwait(false) is { } refused
            ? refused
            : answers.Of(await submit.ExecuteAsync(new(commands.Head(institution), number), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Withdraw(
        InstitutionPart institution, SerialNumberPart number, Withdrawal? body, Commands commands, WithdrawApplication withdraw, Answering answers, Problems problems, Say say, CancellationToken cancellation) =>
        ReasonText.Flaw(body?.Reason, say) is { } flaw
            ? problems.Of([flaw])
            : answers.Of(await withdraw.ExecuteAsync(new(commands.Head(institution), number, body?.Reason), cancellation).ConfigureAwait(false));
}
