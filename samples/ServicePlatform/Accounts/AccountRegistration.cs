using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServicePlatform.Storing;

namespace ServicePlatform.Accounts;

/// <summary>Sign-in by ASP.NET Core Identity: cookies for pages, bearer tokens for the API.</summary>
internal static class AccountRegistration
{
    public const string SignInPath = "/sign-in";

    private static readonly TimeSpan LockedOut = TimeSpan.FromMinutes(15), Token = TimeSpan.FromMinutes(10), Refresh = TimeSpan.FromHours(8);

    private const int Tries = 5;

    public static IServiceCollection AddAccounts(this IServiceCollection services, StoreAddress store, IConfiguration configuration)
    {
        if (store.IsPostgres)
        {
            services.AddDbContext<AccountContext, PostgresAccountContext>(options => options.UseNpgsql(store.Place, npgsql => npgsql.MigrationsHistoryTable(AccountContext.History)));
            services.AddDataProtection().SetApplicationName(nameof(ServicePlatform)).PersistKeysToDbContext<PostgresAccountContext>();
        }
        else
        {
            services.AddDbContext<AccountContext, SqliteAccountContext>(options => options.UseSqlite($"Data Source={store.Place}", sqlite => sqlite.MigrationsHistoryTable(AccountContext.History)));
            services.AddDataProtection().SetApplicationName(nameof(ServicePlatform)).PersistKeysToDbContext<SqliteAccountContext>();
        }

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthentication().AddBearerToken(IdentityConstants.BearerScheme, token => (token.BearerTokenExpiration, token.RefreshTokenExpiration) = (Token, Refresh));
        services.ConfigureApplicationCookie(Sessions.Configure);
        services.AddIdentityCore<PlatformUser>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                (identity.Lockout.MaxFailedAccessAttempts, identity.Lockout.DefaultLockoutTimeSpan) = (Tries, LockedOut);
            })
            .AddEntityFrameworkStores<AccountContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddTokenProvider<SmsCodes>(SmsCodes.Name);

        // The guide's rule alone, not Identity's besides.
        services.RemoveAll<IPasswordValidator<PlatformUser>>().AddScoped<IPasswordValidator<PlatformUser>, PasswordRule>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = Sessions.Checked);
        services.Configure<CodeOptions>(configuration.GetSection(CodeOptions.Section));
        services.TryAddSingleton<ICodeSender, CodeFolder>();
        services.Configure<RateLimiterOptions>(limits => limits.AddPolicy<string, SignInLimit>(SignInLimit.Name));
        return services.AddScoped<PlatformAccounts>().AddScoped<PasswordChange>().AddScoped<PhoneChange>().AddScoped<SignInSteps>();
    }

    /// <summary>Brings the accounts' tables and the first key into being; hosts may do so at the same moment.</summary>
    public static async Task MigrateAccountsAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        var scope = services.CreateAsyncScope();
        await using var closing = scope.ConfigureAwait(false);
        var context = scope.ServiceProvider.GetRequiredService<AccountContext>();
        await context.Database.MigrateAsync(cancellation).ConfigureAwait(false);
        await SharedKeys.EnsureKeyAsync(scope.ServiceProvider, context, cancellation).ConfigureAwait(false);
    }
}
