using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Hosting;
using ServicePlatform.Accounts;
using ServicePlatform.Callers;
using ServicePlatform.Languages;
using ServicePlatform.Layout;
using ServicePlatform.Storing;

namespace ServicePlatform;

/// <summary>Puts the platform together: the registry, accounts, endpoints, pages.</summary>
internal static class PlatformHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var store = StoreAddress.Of(builder.Configuration);
        builder.Services
            .AddRegistryStore(store)
            .AddExchangeGateway(builder.Configuration.GetSection(ExchangeGatewayOptions.Section))
            .AddAccounts(store, builder.Configuration)
            .AddCallers()
            .AddLanguages();
        builder.Services.AddAuthorization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddRazorComponents();

        var platform = builder.Build();
        platform.UseAuthentication();
        platform.UseAuthorization();
        platform.UseMustChangePassword();
        platform.UseAntiforgery();
        platform.MapStaticAssets();
        platform.MapAccounts();
        platform.MapLanguages();
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
    }
}
