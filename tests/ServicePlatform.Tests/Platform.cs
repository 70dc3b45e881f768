using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;

namespace ServicePlatform.Tests;

/// <summary>The platform in this process, on a SQLite file of its own where no other store is named.</summary>
public sealed class Platform : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-").FullName;

    /// <summary>The first account manager, of the exchange's technology company.</summary>
    public static Acting Manager { get; } = new(new(AccountName.Of("manager").AsT0, InstitutionId.Of("technology").AsT0), Role.AccountManager);

    /// <summary>The store, as <c>--store</c> names it.</summary>
    public string? Store { get; init; }

    /// <summary>The clock; the machine's where there is none.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>How many sign-ins a minute one place may try.</summary>
    public int SignInsPerMinute { get; init; } = 100_000;

    /// <summary>The folder that stands for the SMS gateway.</summary>
    public string Codes => Path.Combine(_folder, "codes");

    /// <summary>The message that was sent last.</summary>
    public string MessageTo(Actor actor) => File.ReadAllText(CodeFolder.FileOf(Codes, actor));

    /// <summary>The message that was sent last.</summary>
    public string MessageTo(MobileNumber phone) => File.ReadAllText(CodeFolder.FileOf(Codes, phone));

    /// <summary>The code that was sent last.</summary>
    public string CodeOf(Actor actor) => SixDigits(MessageTo(actor));

    /// <summary>The first six digits of a message.</summary>
    public static string SixDigits(string message) => new([.. message.Where(char.IsAsciiDigit).Take(6)]);

    /// <summary>Registers an institution with one account, which can sign in.</summary>
    internal async Task<Actor> RegisterAsync(string institution, string account, string password, bool isAdministrator = true, bool mustChange = false, params Role[] roles)
    {
        var actor = new Actor(AccountName.Of(account).AsT0, InstitutionId.Of(institution).AsT0);
        var head = new CommandHead(Manager, actor.Institution, RequestId.New());
        Assert.IsType<Committed>((await Services.GetRequiredService<RegisterInstitution>().ExecuteAsync(new(head, new() { Name = InstitutionName.Of($"{institution}证券").AsT0 }, VpnQuota.Of(2).AsT0))).Value);
        await AddAsync(actor, password, isAdministrator, mustChange, roles);
        return actor;
    }

    /// <summary>Adds an account to an institution that is there.</summary>
    internal async Task AddAsync(Actor actor, string password, bool isAdministrator = false, bool mustChange = false, params Role[] roles)
    {
        var head = new CommandHead(Manager, actor.Institution, RequestId.New());
        Assert.IsType<Committed>((await Services.GetRequiredService<CreateAccount>().ExecuteAsync(new(head, new(actor.Account) { IsAdministrator = isAdministrator }))).Value);
        if (!mustChange)
        {
            var own = head with { By = new(actor, Role.GatewayOperator), Request = RequestId.New() };
            Assert.IsType<Committed>((await Services.GetRequiredService<ChangePassword>().ExecuteAsync(new(own, IsOldPasswordRight: true, NewPasswordFlaws: null))).Value);
        }

        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformAccounts>().EnsureAsync(actor, roles is [] ? [Role.GatewayOperator] : roles, password, mustChange);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("store", Store ?? $"sqlite:{Path.Combine(_folder, "platform.db")}")
        .UseSetting("materials", Path.Combine(_folder, "materials"))
        .UseSetting("Codes:Folder", Codes)
        .UseSetting(SignInLimit.PerMinute, $"{SignInsPerMinute}")
        .ConfigureTestServices(services =>
        {
            if (Time is not null)
            {
                services.AddSingleton(Time);
            }
        });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
