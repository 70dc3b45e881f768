using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;

namespace ServicePlatform.Tests;

/// <summary>The platform in this process, on a SQLite file of its own.</summary>
public sealed class Platform : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-").FullName;

    /// <summary>The first account manager, of the exchange's technology company.</summary>
    public static Acting Manager { get; } = new(new(AccountName.Of("manager").AsT0, InstitutionId.Of("technology").AsT0), Role.AccountManager);

    private string Codes => Path.Combine(_folder, "codes");

    /// <summary>The code that was sent last.</summary>
    public string CodeOf(Actor actor) => new([.. File.ReadAllText(CodeFolder.FileOf(Codes, actor)).Where(char.IsAsciiDigit).Take(6)]);

    /// <summary>Registers an institution with one account, which can sign in.</summary>
    internal Task<Actor> RegisterAsync(string institution, string account, string password, bool isAdministrator = true, bool mustChange = false) =>
        RegisterAsync(Services, institution, account, password, isAdministrator, mustChange);

    internal static async Task<Actor> RegisterAsync(IServiceProvider services, string institution, string account, string password, bool isAdministrator = true, bool mustChange = false)
    {
        var actor = new Actor(AccountName.Of(account).AsT0, InstitutionId.Of(institution).AsT0);
        var head = new CommandHead(Manager, actor.Institution, RequestId.New());
        Assert.IsType<Committed>((await services.GetRequiredService<RegisterInstitution>().ExecuteAsync(new(head, new() { Name = InstitutionName.Of($"{institution}证券").AsT0 }))).Value);
        Assert.IsType<Committed>((await services.GetRequiredService<CreateAccount>().ExecuteAsync(new(head with { Request = RequestId.New() }, new(actor.Account) { IsAdministrator = isAdministrator }))).Value);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformAccounts>().EnsureAsync(actor, [Role.GatewayOperator], password, mustChange);
        return actor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("store", $"sqlite:{Path.Combine(_folder, "platform.db")}").UseSetting("Codes:Folder", Codes);

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
