using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ServicePlatform.Tests;

/// <summary>The platform in this process, on a SQLite file of its own.</summary>
public sealed class Platform : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("store", $"sqlite:{Path.Combine(_folder, "platform.db")}");

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
