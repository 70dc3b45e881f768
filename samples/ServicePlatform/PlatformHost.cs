using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Hosting;
using Microsoft.AspNetCore.Identity;
using ServicePlatform.Accounts;
using ServicePlatform.Answers;
using ServicePlatform.Applications;
using ServicePlatform.Callers;
using ServicePlatform.Certificates;
using ServicePlatform.Contract;
using ServicePlatform.Demo;
using ServicePlatform.Forms;
using ServicePlatform.Gateways;
using ServicePlatform.Institutions;
using ServicePlatform.Languages;
using ServicePlatform.Layout;
using ServicePlatform.Leases;
using ServicePlatform.Mail;
using ServicePlatform.Materials;
using ServicePlatform.Monitoring;
using ServicePlatform.Protection;
using ServicePlatform.Proxies;
using ServicePlatform.Storing;

namespace ServicePlatform;

/// <summary>Puts the platform together: the registry, accounts, endpoints, pages.</summary>
internal static class PlatformHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(DemoMode.Spelt(args));
        builder.Configuration.UseDemoMail(builder.Environment);
        var store = StoreAddress.Of(builder.Configuration);
        builder.Services
            .AddRegistryStore(store)
            .AddMail(builder.Configuration)
            .AddExchangeGateway(builder.Configuration.GetSection(ExchangeGatewayOptions.Section))
            .AddAccounts(store, builder.Configuration)
            .AddCallers()
            .AddCertificates()
            .AddLanguages()
            .AddDemo(builder.Configuration, builder.Environment)
            .AddForms()
            .AddAnswers()
            .AddApplications()
            .AddContract()
            .AddGateways()
            .AddInstitutions()
            .AddLeases()
            .AddLimits(builder.Configuration)
            .AddMaterials()
            .AddMonitoring()
            .AddProxies(builder.Configuration);
        builder.Services.AddAuthorization(options => options.AddPolicy(ApiEndpoints.Policy, policy => policy
            .AddAuthenticationSchemes(IdentityConstants.BearerScheme, IdentityConstants.ApplicationScheme)
            .RequireAuthenticatedUser()));
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddRazorComponents();

        var platform = builder.Build();
        platform.UseForwardedHeaders();
        platform.UseSecurityHeaders();
        platform.UseAnswers();
        platform.UseErrorPages();
        platform.UseRouting();
        platform.UseAuthentication();
        platform.UseAuthorization();
        platform.UseRateLimiter();
        platform.UseMustChangePassword();
        platform.UseRequestTimeouts();
        platform.UseAntiforgery();
        platform.MapStaticAssets();
        platform.MapAccounts();
        platform.MapLanguages();
        platform.MapApi();
        platform.MapContract();
        platform.MapMonitoring();
        platform.MapDemo();
        platform.MapRazorComponents<App>();
        return platform;
    }

    /// <summary>What has to be there before the first request: tables.</summary>
    public static async Task PrepareAsync(WebApplication platform)
    {
        var registry = platform.Services.GetRequiredService<RelationalRegistry>();
        var migrated = await registry.MigrateAsync(platform.Lifetime.ApplicationStopping).ConfigureAwait(false);
        migrated.Switch(_ => { }, unavailable => throw new InvalidOperationException(unavailable.Text(ExchangeGateway.Rules.Language.English)));
        await platform.Services.MigrateAccountsAsync(platform.Lifetime.ApplicationStopping).ConfigureAwait(false);
        await platform.PutDemoAsync().ConfigureAwait(false);
    }
}
