using System.Text.Json;
using ExchangeGateway.Forms;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Filings;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Callers;
using ServicePlatform.Contract;

namespace ServicePlatform.Filings;

/// <summary>A market-maker filing (2.6-1).</summary>
/// <param name="Form">The form as last saved, as it is sent.</param>
internal sealed record ShownFiling(string Number, MarketMakerFilingState State, Instant? EffectiveFrom, JsonElement Form, long Version, Instant ChangedAt)
{
    public static ShownFiling Of(Stored<RegisteredFiling> stored) => new(
        stored.Value.Number.Value, stored.Value.Value.State, stored.Value.Value.EffectiveFrom, JsonElement.Parse(FormJson.Write(stored.Value.Value.Form)), stored.Version, stored.ChangedAt);
}

/// <summary>Market-maker filings (2.6-1).</summary>
internal static class FilingEndpoints
{
    public static void MapFilings(this IEndpointRouteBuilder institution)
    {
        var filings = institution.MapGroup("/filings").WithTags("Market-maker filings");
        filings.MapGet("/{number}", Show).WithName("ShowFiling").WithSummary("A filing with its form.");
        filings.MapGet("/{number}/history", History).JsonLines().WithName("FilingHistory").WithSummary("A filing’s history as JSON lines.");
        filings.MapPost("/{number}", Draft).TakesForm().Commands().WithName("DraftFiling").WithSummary("Begins a filing.");
        filings.MapPut("/{number}", Save).TakesForm().Commands().WithName("SaveFiling").WithSummary("Keeps its form, finished or not.");
        filings.MapPost("/{number}/submit", Submit).Commands().WithName("SubmitFiling").WithSummary("Hands the filing in: it takes effect at once (2.6-1).");
    }

    private static async Task<Results<Ok<ShownFiling>, ProblemHttpResult>> Show(
        InstitutionPart institution, SerialNumberPart number, Caller caller, Show show, Answering answers, CancellationToken cancellation) =>
        answers.Of(await show.ExecuteAsync<RegisteredFiling>(caller.Acting, AggregateKey.OfFiling(institution, number), cancellation).ConfigureAwait(false), ShownFiling.Of);

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> History(InstitutionPart institution, SerialNumberPart number, TrailAnswers trails, CancellationToken cancellation) =>
        trails.OfAsync(AggregateKey.OfFiling(institution, number), cancellation);

    private static async Task<Results<Created<Done>, ProblemHttpResult>> Draft(
        InstitutionPart institution, SerialNumberPart number, FormBody body, Commands commands, DraftMarketMakerFiling draft, Answering answers, CancellationToken cancellation) =>
        (await body.ReadAsync<MarketMakerFilingForm>(cancellation).ConfigureAwait(false)).TryPickT1(out var unreadable, out var form)
            ? unreadable
            : answers.Made(await draft.ExecuteAsync(new(commands.Head(institution), number, form), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Save(
        InstitutionPart institution, SerialNumberPart number, FormBody body, Commands commands, SaveMarketMakerFiling save, Answering answers, CancellationToken cancellation) =>
        (await body.ReadAsync<MarketMakerFilingForm>(cancellation).ConfigureAwait(false)).TryPickT1(out var unreadable, out var form)
            ? unreadable
            : answers.Of(await save.ExecuteAsync(new(commands.Head(institution), number, form), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Submit(
        InstitutionPart institution, SerialNumberPart number, Commands commands, SubmitMarketMakerFiling submit, Answering answers, CancellationToken cancellation) =>
        answers.Of(await submit.ExecuteAsync(new(commands.Head(institution), number), cancellation).ConfigureAwait(false));
}
