using ExchangeGateway.Csv;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Gateways;
using ServicePlatform.Protection;

namespace ServicePlatform.MarketDataGateways;

/// <summary>The query of market-data gateways (3.4-1), and the search for those to revoke (3.3-4).</summary>
internal static class MarketDataGatewayEndpoints
{
    public static void MapMarketDataGateways(this IEndpointRouteBuilder institution)
    {
        var gateways = institution.MapGroup("/market-data-gateways").WithTags("Market-data gateways");
        gateways.MapGet("", Query).WithName("QueryMarketDataGateways").WithSummary("A page of the institution’s market-data gateways (3.4-1).");
        gateways.MapGet("/{number}", Show).WithName("ShowMarketDataGateway").WithSummary("A market-data gateway with the certificate that it uses.");
        gateways.MapGet("/{number}/history", History).JsonLines().WithName("MarketDataGatewayHistory").WithSummary("A gateway’s history as JSON lines.");
        institution.MapGet("/market-data-gateways.csv", Export).Produces<string>(StatusCodes.Status200OK, "text/csv").Within(Limits.Files).WithTags("Market-data gateways").WithName("ExportMarketDataGateways").WithSummary("All of them as the portal’s table.");
    }

    private static Task<Results<Ok<Listed<ShownMarketDataGateway>>, ProblemHttpResult>> Query(
        InstitutionPart institution, [AsParameters] GatewayQuery query, [AsParameters] PageQuery page, GatewayAnswers answers, CancellationToken cancellation) =>
        answers.PageAsync(institution, query.Of(GatewaySystem.MarketData), page, ShownMarketDataGateway.Of, cancellation);

    private static Task<Results<Ok<ShownMarketDataGateway>, ProblemHttpResult>> Show(InstitutionPart institution, RegistrationNumberPart number, GatewayAnswers answers, CancellationToken cancellation) =>
        answers.OneAsync(institution, GatewaySystem.MarketData, number, ShownMarketDataGateway.Of, cancellation);

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> History(InstitutionPart institution, RegistrationNumberPart number, TrailAnswers trails, CancellationToken cancellation) =>
        trails.OfAsync(AggregateKey.Of(institution, number.Number), cancellation);

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(
        InstitutionPart institution, [AsParameters] GatewayQuery query, GatewayAnswers answers, CancellationToken cancellation) =>
        answers.TableAsync(
            institution, query.Of(GatewaySystem.MarketData), "market-data-gateways.csv", (found, _) => found.MarketData()!,
            (stream, rows, ending) => InventoryCsv.WriteMarketDataGatewaysAsync(stream, rows, cancellation: ending), cancellation);
}
