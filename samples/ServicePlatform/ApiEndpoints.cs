using Microsoft.AspNetCore.Mvc;
using ServicePlatform.Applications;
using ServicePlatform.Certificates;
using ServicePlatform.Filings;
using ServicePlatform.Institutions;
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

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var institution = routes.MapGroup("/api/institutions/{institution}");
        institution.RequireAuthorization(Policy)
            .RequireRateLimiting(Limits.Api)
            .WithRequestTimeout(Limits.Api)
            .WithMetadata(new RequestSizeLimitAttribute(Limits.ApiBytes));

        institution.MapInstitutions();
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
