using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ServicePlatform.Tests.Demo;

/// <summary>The platform with the demo's data, on a SQLite file of its own, which a second host may use too.</summary>
public sealed class DemoPlatform : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-demo-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("store", $"sqlite:{Path.Combine(_folder, "platform.db")}").UseSetting("demo", "true").UseSetting("Mail:Folder", Path.Combine(_folder, "mail"))
            .UseSetting("Codes:Folder", Path.Combine(_folder, "codes")).UseSetting("materials", Path.Combine(_folder, "materials"));

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
