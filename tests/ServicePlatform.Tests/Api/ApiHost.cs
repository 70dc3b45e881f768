using System.Net.Http.Headers;
using System.Text;
using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;
using ServicePlatform.Protection;

namespace ServicePlatform.Tests.Api;

/// <summary>The platform in this process with two institutions in its registry, where a header says who asks.</summary>
public sealed class ApiHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-api-").FullName;

    public string Materials => Path.Combine(_folder, "materials");

    /// <summary>How long a body may stand still; the platform's own time where nothing is given.</summary>
    public TimeSpan? SlowAfter { get; init; }

    /// <summary>A client that asks as nobody.</summary>
    public HttpClient Nobody() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A client that asks as this account.</summary>
    internal HttpClient As(Acting acting)
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization = Token(acting);
        client.DefaultRequestHeaders.AcceptLanguage.Add(new("en"));
        return client;
    }

    internal static AuthenticationHeaderValue Token(Acting acting) => new(
        KnownByHeader.Scheme, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{acting.Actor.Account}\n{acting.Actor.Institution}\n{acting.Role}")));

    public async Task InitializeAsync() => await Scene.BeginAsync(Services);

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("store", $"sqlite:{Path.Combine(_folder, "platform.db")}")
        .UseSetting("materials", Materials)
        .UseSetting("Codes:Folder", Path.Combine(_folder, "codes"))
        .UseSetting(Limits.PerMinute, "100000000")
        .UseSetting(SignInLimit.PerMinute, "100000000")
        .ConfigureTestServices(services =>
        {
            KnowByHeader(services);
            if (SlowAfter is { } patience)
            {
                services.PostConfigure<KestrelServerOptions>(kestrel => kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: patience));
            }
        });

    internal static void KnowByHeader(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KnownByHeader>(KnownByHeader.Scheme, null);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme = KnownByHeader.Scheme);
        services.PostConfigure<AuthorizationOptions>(options => options.AddPolicy(ApiEndpoints.Policy, policy => policy.AddAuthenticationSchemes(KnownByHeader.Scheme).RequireAuthenticatedUser()));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
