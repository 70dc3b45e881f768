using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Pages;

/// <summary>The platform with the demo's data, where a header says who looks at its pages.</summary>
public sealed class PagesHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-pages-").FullName;

    /// <summary>Somebody's browser; nobody's where no account is given.</summary>
    internal HttpClient Browser(Acting? acting, string language = "zh-Hans")
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        client.DefaultRequestHeaders.Authorization = acting is null ? null : ApiHost.Token(acting);
        return client;
    }

    public static async Task<IHtmlDocument> DocumentAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("store", $"sqlite:{Path.Combine(_folder, "platform.db")}")
        .UseSetting("demo", "true")
        .UseSetting("Codes:Folder", Path.Combine(_folder, "codes"))
        .UseSetting("Mail:Folder", Path.Combine(_folder, "mail"))
        .UseSetting("materials", Path.Combine(_folder, "materials"))
        .ConfigureTestServices(ApiHost.KnowByHeader);

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
