using Microsoft.AspNetCore.Mvc;
using ServicePlatform.Answers;
using ServicePlatform.Applications;
using ServicePlatform.Certificates;
using ServicePlatform.Filings;
using ServicePlatform.Inventory;
using ServicePlatform.Leases;
using ServicePlatform.MarketDataGateways;
using ServicePlatform.Materials;
using ServicePlatform.Protection;
using ServicePlatform.TradingGateways;

namespace ServicePlatform;

/// <summary>The API: everything below one institution's address, for who is signed in.</summary>
internal static class ApiEndpoints
{
    /// <summary>The authorization policy of the API.</summary>
    public const string Policy = "api";

    private const string ProblemJson = "application/problem+json";

    private static readonly int[] Problems = [400, 401, 403, 404, 409, 412, 413, 415, 422, 423, 429, 503];

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var institution = routes.MapGroup("/api/institutions/{institution}");
        institution.RequireAuthorization(Policy)
            .RequireRateLimiting(Limits.Api)
            .WithRequestTimeout(Limits.Api)
            .WithMetadata(new RequestSizeLimitAttribute(Limits.ApiBytes))
            .WithMetadata([.. Problems.Select(status => new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemJson]))]);
        institution.MapTradingGateways();
        institution.MapMarketDataGateways();
        institution.MapApplications();
        institution.MapMaterials();
        institution.MapCertificates();
        institution.MapFilings();
        institution.MapLeases();
        institution.MapInventory();
    }
}
