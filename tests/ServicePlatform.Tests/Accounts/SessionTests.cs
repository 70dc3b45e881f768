using ExchangeGateway.Institutions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ServicePlatform.Accounts;

namespace ServicePlatform.Tests.Accounts;

public sealed class SessionTests : IDisposable
{
    private const string Password = "Gateway-2026";
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly Platform _platform;

    public SessionTests() => _platform = new() { Time = _time };

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Session_LeftUnused_Ends()
    {
        var (person, _) = await SignedInAsync();

        _time.Advance(Sessions.Idle + TimeSpan.FromMinutes(1));
        await person.OpenAsync("/account");

        Assert.Equal("/sign-in", person.At!.AbsolutePath);
    }

    [Fact]
    public async Task Session_HoweverMuchItIsUsed_EndsAfterAWorkingDay()
    {
        var (person, _) = await SignedInAsync();

        var used = TimeSpan.Zero;
        while (used < Sessions.Longest)
        {
            await person.OpenAsync("/account");
            Assert.Equal("/account", person.At!.AbsolutePath);
            _time.Advance(Sessions.Idle / 1.5);
            used += Sessions.Idle / 1.5;
        }

        await person.OpenAsync("/account");
        Assert.Equal("/sign-in", person.At!.AbsolutePath);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "1.7-2")]
    public async Task Session_AccountIsGivenAnotherPasswordOrTakenAway_EndsSoon(bool isReset)
    {
        var (person, actor) = await SignedInAsync();
        await using (var scope = _platform.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<PlatformAccounts>();
            await (isReset ? accounts.GiveAsync((await accounts.FindAsync(actor))!, "Another-2026") : accounts.RemoveAsync(actor));
        }

        _time.Advance(Sessions.Checked + TimeSpan.FromSeconds(1));
        await person.OpenAsync("/account");

        Assert.Equal("/sign-in", person.At!.AbsolutePath);
    }

    [Fact]
    [Trait("Rule", "1.2-1")]
    public async Task Code_AfterItsTime_IsNoMore()
    {
        var actor = await _platform.RegisterAsync("alpha", "li", Password);
        var person = new Person(_platform.CreateClient());
        var page = await person.SendAsync(await person.OpenAsync("/sign-in"), ("Login", actor.ToString()), ("Password", Password));

        _time.Advance(SmsCodePolicy.Default.Lifetime.ToTimeSpan());
        await person.SendAsync(page, ("Code", _platform.CodeOf(actor)));

        Assert.Equal("/sign-in", person.At!.AbsolutePath);
    }

    private async Task<(Person Person, Actor Actor)> SignedInAsync()
    {
        var actor = await _platform.RegisterAsync("alpha", "li", Password);
        var person = new Person(_platform.CreateClient());
        await person.SignInAsync(_platform, actor, Password, "/sign-in?back=/account");
        Assert.Equal("/account", person.At!.AbsolutePath);
        return (person, actor);
    }
}
