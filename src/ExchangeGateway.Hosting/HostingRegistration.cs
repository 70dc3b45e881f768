using ExchangeGateway.Registry.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ExchangeGateway.Hosting;

/// <summary>Registers the registry's use cases and what watches over it. The store comes from a package of its own.</summary>
/// <threadsafety>Safe from any thread while no two register at once.</threadsafety>
public static class HostingRegistration
{
    /// <summary>
    /// Every use case and query, as one instance each; the clock, from the host's <see cref="TimeProvider"/>; options that
    /// are validated at start; two health checks; metrics; and two background services that count gateways and tell people
    /// of certificates that end soon, by the log unless the host brings another sink.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddExchangeGateway(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ExchangeGatewayOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ExchangeGatewayOptions>, OptionsCheck>());
#pragma warning disable RS0030 // The one place where the machine's clock comes in: the host's own, unless the host has another.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.TryAddSingleton<IClock, TimeProviderClock>();
        services.AddUseCases();
        services.TryAddSingleton<INotificationSink, LogNotificationSink>();
        services.AddMetrics();
        services.TryAddSingleton<HostingMetrics>();
        services.TryAddSingleton<SurveyWatch>();
        services.TryAddSingleton<ExpiryWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<SurveyWatch>());
        services.AddHostedService(provider => provider.GetRequiredService<ExpiryWatch>());
        services.AddHealthChecks()
            .AddCheck<StoreHealth>("exchangegateway-store", tags: ["exchangegateway", "ready"])
            .AddCheck<GatewayHealth>("exchangegateway-gateways", tags: ["exchangegateway"]);
        return services;
    }

    /// <summary>The same, with options that the host sets.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets them.</param>
    public static IServiceCollection AddExchangeGateway(this IServiceCollection services, Action<ExchangeGatewayOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddExchangeGateway().Configure(configure);
    }

    /// <summary>The same, with the options of a configuration's section, usually <see cref="ExchangeGatewayOptions.Section"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section that the options' keys stand in.</param>
    public static IServiceCollection AddExchangeGateway(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddExchangeGateway().Configure<ExchangeGatewayOptions>(section);
    }
}
