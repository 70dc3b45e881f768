using ExchangeGateway.Institutions;
using Microsoft.Extensions.Options;
using ServicePlatform.Accounts;
using ServicePlatform.Mail;

namespace ServicePlatform.Demo;

internal static class DemoRegistration
{
    /// <summary>Where the demo's mail goes where the configuration says nothing.</summary>
    public static void UseDemoMail(this IConfigurationBuilder configuration, IHostEnvironment environment)
    {
        var given = configuration.Build();
        if (!DemoMode.IsOn(given, environment) || given[$"{MailOptions.Section}:{nameof(MailOptions.Host)}"] is not null)
        {
            return;
        }

        var demo = DemoAccounts.All.Select(account => account.Institution).Distinct()
            .Select(institution => KeyValuePair.Create<string, string?>($"{MailOptions.Section}:{nameof(MailOptions.Recipients)}:{institution}:0", DemoMailbox.AddressOf(institution)))
            .Append(new($"{MailOptions.Section}:{nameof(MailOptions.From)}", "platform@mail.example"))
            .Append(new($"{MailOptions.Section}:{nameof(MailOptions.Folder)}", given[$"{MailOptions.Section}:{nameof(MailOptions.Folder)}"] ?? "service-platform-mail"));
        configuration.AddInMemoryCollection(demo);
    }

    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        DemoMode.IsOn(configuration, environment)
            ? services
                .AddSingleton<DemoAuthority>()
                .AddSingleton<DemoInstitutions>()
                .AddSingleton<DemoData>()
                .AddSingleton<DemoMailbox>()
            : services;

    /// <summary>Puts the demo into the registry, where this host has one, and says who can sign in.</summary>
    public static async Task PutDemoAsync(this WebApplication platform)
    {
        if (platform.Services.GetService<DemoData>() is not { } demo)
        {
            return;
        }

        await demo.PutAsync();
        await using var scope = platform.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<PlatformAccounts>();
        foreach (var account in DemoAccounts.All)
        {
            await accounts.EnsureAsync(account.Acting.Actor, [account.Role], DemoAccounts.Password, mustChange: false);
            DemoLog.MaySignIn(platform.Logger, account.Acting.Actor, DemoAccounts.Password, account.English);
        }

        if (string.IsNullOrWhiteSpace(platform.Services.GetRequiredService<IOptions<CodeOptions>>().Value.Folder))
        {
            DemoLog.CodesComeHere(platform.Logger);
        }
    }
}

internal static partial class DemoLog
{
    [LoggerMessage(EventId = 6100, EventName = "DemoAccount", Level = LogLevel.Information, Message = "Demo: sign in as {Account} with {Password} - {Who}")]
    public static partial void MaySignIn(ILogger log, Actor account, string password, string who);

    [LoggerMessage(EventId = 6101, EventName = "DemoCodes", Level = LogLevel.Information, Message = "Demo: the code of the second step is shown here, on a line that begins with [SMS]")]
    public static partial void CodesComeHere(ILogger log);
}
