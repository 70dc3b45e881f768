using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;

namespace ServicePlatform.Browser.Tests;

/// <summary>The platform with the demo's data in this process, on Kestrel at a free port of loopback.</summary>
internal sealed class DemoHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-browser-").FullName;

    public DemoHost()
    {
        UseKestrel(0);
        StartServer();
    }

    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>The code that was sent last.</summary>
    public string CodeOf(Actor actor) => new([.. File.ReadAllText(CodeFolder.FileOf(Path.Combine(_folder, "codes"), actor)).Where(char.IsAsciiDigit).Take(6)]);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("store", $"sqlite:{Path.Combine(_folder, "platform.db")}")
        .UseSetting("demo", "true")
        .UseSetting("Codes:Folder", Path.Combine(_folder, "codes"))
        .UseSetting("Mail:Folder", Path.Combine(_folder, "mail"))
        .UseSetting("materials", Path.Combine(_folder, "materials"));

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
