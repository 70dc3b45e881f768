namespace ServicePlatform.Applications;

internal static class ApplicationRegistration
{
    public static IServiceCollection AddApplications(this IServiceCollection services) => services.AddScoped<ApplicationSteps>();
}
