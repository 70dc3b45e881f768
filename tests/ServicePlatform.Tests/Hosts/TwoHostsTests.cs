using System.Net;
using Npgsql;
using ServicePlatform.Tests.Accounts;

namespace ServicePlatform.Tests.Hosts;

public sealed class TwoHostsTests(Cluster cluster) : IClassFixture<Cluster>
{
    private const string Password = "Gateway-2026", Authorized = "/password";

    [Fact]
    public async Task Start_BothAtOnceOnAnEmptyDatabase_MakeItsTablesOnceAndOneKey()
    {
        using var client = new HttpClient();
        foreach (var host in cluster.Together)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(await host.AddressAsync(), "/health/ready"))).StatusCode);
        }

        Assert.Equal(1, await CountAsync("SELECT count(*) FROM \"DataProtectionKeys\""));
        Assert.Equal(1, await CountAsync("SELECT count(*) - count(DISTINCT \"MigrationId\") + 1 FROM \"__AccountMigrations\""));
    }

    [Fact]
    public async Task Kill_SomebodyIsSignedInThere_GoesOnAtTheOther()
    {
        var actor = await cluster.RegisterAsync("alpha", "li", Password);
        using var dying = cluster.Start("dying");
        var cookies = new CookieContainer();
        using var before = Client(await dying.AddressAsync(), cookies);
        using var after = Client(await cluster.Together[0].AddressAsync(), cookies);
        var person = new Person(before);
        var asked = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));
        await person.SendAsync(asked, ("Code", cluster.CodeOf(actor)));
        var form = await person.OpenAsync(Authorized);
        Assert.Equal(Authorized, person.At!.AbsolutePath);

        dying.Kill();
        await Assert.ThrowsAsync<HttpRequestException>(() => person.OpenAsync(Authorized));
        var going = new Person(after);
        await going.OpenAsync(Authorized);
        Assert.Equal(Authorized, going.At!.AbsolutePath);

        // The form that the dead host gave out is still good, too.
        await going.SendAsync(form, ("Old", Password), ("New", "Another-2026"), ("Again", "Another-2026"));
        Assert.Equal("/", going.At!.AbsolutePath);
    }

    [Fact]
    [Trait("Rule", "1.2-1")]
    public async Task Kill_SomebodyWaitsForTheCode_SignsInAtTheOther()
    {
        var actor = await cluster.RegisterAsync("beta", "li", Password);
        using var dying = cluster.Start("dying-early");
        var cookies = new CookieContainer();
        using var before = Client(await dying.AddressAsync(), cookies);
        using var after = Client(await cluster.Together[1].AddressAsync(), cookies);
        var person = new Person(before);
        var asked = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));

        dying.Kill();
        var going = new Person(after);
        await going.OpenAsync("/sign-in");
        await going.SendAsync(asked, ("Code", cluster.CodeOf(actor)));
        await going.OpenAsync(Authorized);

        Assert.Equal(Authorized, going.At!.AbsolutePath);
    }

    // Cookies do not tell ports apart: the hosts look like one site, as behind a proxy.
    private static HttpClient Client(Uri address, CookieContainer cookies) => new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };

    private async Task<long> CountAsync(string query)
    {
        await using var source = NpgsqlDataSource.Create(cluster.Connection);
        await using var command = source.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
