using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServicePlatform.Callers;

namespace ServicePlatform.Tests.Api;

/// <summary>Takes the Authorization header's word for who asks: tests of the API are not about signing in.</summary>
internal sealed class KnownByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Test";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString() is not { } header || !header.StartsWith(Scheme + " ", StringComparison.Ordinal))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(header[(Scheme.Length + 1)..])).Split('\n');
        var acting = new Acting(Scene.Actor(parts[0], parts[1]), Scene.Legal(Role.Of(parts[2])));
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(CallerClaims.Of(acting), Scheme)), Scheme)));
    }
}
