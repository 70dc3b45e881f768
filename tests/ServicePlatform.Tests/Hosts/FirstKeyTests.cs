using System.Net;
using Npgsql;
using ServicePlatform.Tests.Accounts;

namespace ServicePlatform.Tests.Hosts;

/// <summary>Hosts that start together on an empty database: with one key, what one gave out is read by the other from the start.</summary>
[Collection(nameof(OnPostgres))]
public sealed class FirstKeyTests(PostgresFixture postgres)
{
    private const string Password = "Gateway-2026";

    [Fact]
    [Trait("Rule", "1.2-1")]
    public async Task Start_TogetherOnAnEmptyDatabase_OneKeyAndACodeOfOneSignsInAtTheOther()
    {
        using var setup = new Platform { Store = postgres.NewStore() };
        using var first = HostProcess.Start(setup.Store!, setup.Codes);
        using var second = HostProcess.Start(setup.Store!, setup.Codes);
        var cookies = new CookieContainer();
        using var atFirst = At(await first.AddressAsync(), cookies);
        using var atSecond = At(await second.AddressAsync(), cookies);
        Assert.Equal(1, await KeysAsync(setup.Store!));

        var actor = await setup.RegisterAsync("alpha", "li", Password);
        var person = new Person(atFirst);
        var asked = await person.SendAsync(await person.OpenAsync("/sign-in?back=/account"), ("Login", actor.ToString()), ("Password", Password));
        await first.KillAsync();

        var going = new Person(atSecond);
        await going.OpenAsync("/sign-in?back=/account");
        await going.SendAsync(asked, ("Code", setup.CodeOf(actor)));

        Assert.Equal("/account", going.At!.AbsolutePath);
    }

    private static HttpClient At(Uri address, CookieContainer cookies) => new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };

    private static async Task<long> KeysAsync(string store)
    {
        await using var source = NpgsqlDataSource.Create(store.Split(':', 2)[1]);
        await using var command = source.CreateCommand("SELECT count(*) FROM \"DataProtectionKeys\"");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
