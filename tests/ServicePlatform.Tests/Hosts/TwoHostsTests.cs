using System.Net;
using ServicePlatform.Tests.Accounts;

namespace ServicePlatform.Tests.Hosts;

/// <summary>Two hosts on one database, as behind a proxy: whoever signed in at one goes on at the other.</summary>
[Collection(nameof(OnPostgres))]
public sealed class TwoHostsTests(PostgresFixture postgres)
{
    private const string Password = "Gateway-2026";

    [Fact]
    public async Task Session_ItsHostIsKilled_GoesOnAtTheOther()
    {
        using var setup = new Platform { Store = postgres.NewStore() };
        var actor = await setup.RegisterAsync("alpha", "li", Password);
        using var first = HostProcess.Start(setup.Store!, setup.Codes);
        using var second = HostProcess.Start(setup.Store!, setup.Codes);
        var cookies = new CookieContainer();
        using var atFirst = At(await first.AddressAsync(), cookies);
        using var atSecond = At(await second.AddressAsync(), cookies);

        var person = new Person(atFirst);
        var form = await person.SignInAsync(setup, actor, Password, "/sign-in?back=/contact-phone");
        Assert.Equal("/contact-phone", person.At!.AbsolutePath);

        await first.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => person.OpenAsync("/account"));

        // The session, and a form that the dead host had shown.
        var other = new Person(atSecond);
        var account = await other.OpenAsync("/account");
        Assert.Contains(actor.ToString(), account.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await other.OpenAsync("/contact-phone");
        var asked = await other.SendAsync(form, ("newPhone", "13900003333"));
        Assert.NotNull(asked.QuerySelector("[name=code]"));
    }

    [Fact]
    public async Task Start_OfManyAtOnceOnAnEmptyDatabase_MakesItOnce()
    {
        var store = postgres.NewStore();
        var codes = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var hosts = Enumerable.Range(0, 3).Select(_ => HostProcess.Start(store, codes)).ToArray();
        try
        {
            foreach (var host in hosts)
            {
                using var client = At(await host.AddressAsync(), new CookieContainer());
                using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            }
        }
        finally
        {
            Array.ForEach(hosts, host => host.Dispose());
        }
    }

    private static HttpClient At(Uri address, CookieContainer cookies) => new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
}
