using ExchangeGateway.Csv;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Gateways;
using ServicePlatform.Protection;

namespace ServicePlatform.TradingGateways;

/// <summary>The query of trading gateways (2.5-1).</summary>
internal static class TradingGatewayEndpoints
{
    public static void MapTradingGateways(this IEndpointRouteBuilder institution)
    {
        var gateways = institution.MapGroup("/trading-gateways").WithTags("Trading gateways");
        gateways.MapGet("", Query).WithName("QueryTradingGateways").WithSummary("A page of the institution’s trading gateways (2.5-1).");
        gateways.MapGet("/{number}", Show).WithName("ShowTradingGateway").WithSummary("A trading gateway with the certificates that it uses.");
        gateways.MapGet("/{number}/history", History).JsonLines().WithName("TradingGatewayHistory").WithSummary("A gateway’s history as JSON lines.");
        institution.MapGet("/trading-gateways.csv", Export).Produces<string>(StatusCodes.Status200OK, "text/csv").Within(Limits.Files).WithTags("Trading gateways").WithName("ExportTradingGateways").WithSummary("All of them as the portal’s table.");
    }

    private static Task<Results<Ok<Listed<ShownTradingGateway>>, ProblemHttpResult>> Query(
        InstitutionPart institution, [AsParameters] GatewayQuery query, [AsParameters] PageQuery page, GatewayAnswers answers, CancellationToken cancellation) =>
        answers.PageAsync(institution, query.Of(GatewaySystem.Trading), page, ShownTradingGateway.Of, cancellation);

    private static Task<Results<Ok<ShownTradingGateway>, ProblemHttpResult>> Show(InstitutionPart institution, RegistrationNumberPart number, GatewayAnswers answers, CancellationToken cancellation) =>
        answers.OneAsync(institution, GatewaySystem.Trading, number, ShownTradingGateway.Of, cancellation);

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> History(InstitutionPart institution, RegistrationNumberPart number, TrailAnswers trails, CancellationToken cancellation) =>
        trails.OfAsync(AggregateKey.Of(institution, number.Number), cancellation);

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(
        InstitutionPart institution, [AsParameters] GatewayQuery query, GatewayAnswers answers, CancellationToken cancellation) =>
        answers.TableAsync(
            institution, query.Of(GatewaySystem.Trading), "trading-gateways.csv", (found, sequence) => found.Trading(sequence)!,
            (stream, rows, ending) => InventoryCsv.WriteTradingGatewaysAsync(stream, rows, cancellation: ending), cancellation);
}
