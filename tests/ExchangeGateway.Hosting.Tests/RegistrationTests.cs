using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ExchangeGateway.Hosting.Tests;

public class RegistrationTests
{
    private static readonly Type[] Ports = [typeof(IRegistryStore), typeof(IRegistryQueries), typeof(ILeaseStore)];

    // Every use case of the core is one that takes a port: whoever writes another registers it too.
    public static TheoryData<Type> UseCases => [.. typeof(IRegistryStore).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetConstructors().Any(made => made.GetParameters() is [var first, ..] && Ports.Contains(first.ParameterType)))];

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task AddExchangeGateway_GivesEachUseCaseOnce(Type useCase)
    {
        await using var host = new GivenHost();
        var services = host.Get<IServiceProvider>();

        Assert.Same(services.GetRequiredService(useCase), services.GetRequiredService(useCase));
    }

    [Fact]
    public async Task Clock_FollowsTheHostsTime()
    {
        await using var host = new GivenHost();
        host.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(GivenHost.Start + Duration.FromDays(1), host.Get<IClock>().GetCurrentInstant());
    }

    [Fact]
    public void Options_AreBoundFromASection()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ExchangeGateway:Language"] = "English",
            ["ExchangeGateway:NoticeDays:0"] = "7",
            ["ExchangeGateway:NoticeDays:1"] = "2",
            ["ExchangeGateway:NoticeRound"] = "00:30:00",
            ["ExchangeGateway:RenewalWindowDays"] = "90",
        }).Build();
        using var services = new ServiceCollection().AddExchangeGateway(configuration.GetSection(ExchangeGatewayOptions.Section)).BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<ExchangeGatewayOptions>>().Value;

        Assert.Equal([7, 2], options.NoticeDays!);
        Assert.Equal((Rules.Language.English, TimeSpan.FromMinutes(30), 90), (options.Language, options.NoticeRound, options.RenewalWindowDays));
    }

    [Fact]
    public async Task Start_WithOptionsThatCannotBeUsed_NamesEachKeyAndWhatCan()
    {
        var host = new GivenHost(options =>
        {
            options.NoticeRound = TimeSpan.Zero;
            options.NoticeDays = [30, 0];
            options.RenewalWindowDays = 0;
        });

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Equal(
            [
                "ExchangeGateway:NoticeRound is 00:00:00, which cannot be used. Set it to 00:01:00–1.00:00:00.",
                "ExchangeGateway:RenewalWindowDays is 0, which cannot be used. Set it to 1–3650.",
                "ExchangeGateway:NoticeDays:1: 0 days before the end cannot be used. Give whole days: 1–365 (rule 5.1-1).",
            ],
            refused.Failures);
    }

    [Fact]
    public void Start_WithALanguageThatThereIsNot_IsRefused()
    {
        using var services = new ServiceCollection().AddExchangeGateway(options => options.Language = (Rules.Language)7).BuildServiceProvider();

        Assert.Contains("ExchangeGateway:Language", Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ExchangeGatewayOptions>>().Value).Message, StringComparison.Ordinal);
    }
}
