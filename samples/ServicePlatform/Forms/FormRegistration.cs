namespace ServicePlatform.Forms;

internal static class FormRegistration
{
    public static IServiceCollection AddForms(this IServiceCollection services) => services.AddScoped<ApplicationDesk>().AddScoped<DraftUploads>().AddScoped<InstitutionDesk>();
}
