namespace ServicePlatform.Certificates;

internal static class CertificateRegistration
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) => services.AddScoped<CertificateSteps>().AddScoped<GatewayBook>().AddScoped<EKeyAnswers>();
}
