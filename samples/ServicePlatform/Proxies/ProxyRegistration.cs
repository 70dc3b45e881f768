using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ServicePlatform.Proxies;

/// <summary>Whose word is taken for where a request came from, and whether it came by HTTPS: the machine's own, and the proxies that the configuration names.</summary>
internal static class ProxyRegistration
{
    /// <summary>The configuration's key: addresses, as in <c>Proxies:0=10.0.0.5</c>.</summary>
    public const string Key = "Proxies";

    /// <exception cref="InvalidOperationException">An address is none.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var addresses = (configuration.GetSection(Key).Get<string[]>() ?? [])
            .Select(text => IPAddress.TryParse(text, out var address) ? address : throw new InvalidOperationException($"{Key}: {text} is no address."))
            .ToArray();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            Array.ForEach(addresses, options.KnownProxies.Add);
        });
    }
}
