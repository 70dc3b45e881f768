namespace ServicePlatform.Callers;

internal static class CallerRegistration
{
    public static IServiceCollection AddCallers(this IServiceCollection services) => services.AddHttpContextAccessor().AddScoped<Caller>();
}
