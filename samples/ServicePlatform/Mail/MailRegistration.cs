using ExchangeGateway.Registry.Notices;
using Microsoft.Extensions.Options;

namespace ServicePlatform.Mail;

internal static class MailRegistration
{
    /// <summary>Before the registry's hosting is added, which would give notices to the log.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(MailOptions.Section);
        services.AddOptions<MailOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        return (section.Get<MailOptions>() ?? new()).IsOn ? services.AddSingleton<INotificationSink, MailNotificationSink>() : services;
    }
}
