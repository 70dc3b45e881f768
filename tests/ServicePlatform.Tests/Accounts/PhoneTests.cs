using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ServicePlatform.Tests.Accounts;

[Trait("Rule", "1.7-1")]
public sealed class PhoneTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Gateway-2026";

    [Fact]
    public async Task Phone_TheCodeSentToTheNewNumber_MakesItCount()
    {
        var (person, actor) = await SignedInAsync("alpha");
        var phone = MobileNumber.Of("13900001111").AsT0;

        var asked = await person.SendAsync(await person.OpenAsync("/contact-phone"), ("newPhone", phone.Unmasked));
        var page = await person.SendAsync(asked, ("code", Platform.SixDigits(platform.MessageTo(phone))));

        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Equal(phone, await PhoneOfAsync(actor));
    }

    [Fact]
    public async Task Phone_WrongCodes_ChangeNothingAndEndTheChange()
    {
        var (person, actor) = await SignedInAsync("beta");
        var phone = MobileNumber.Of("13900002222").AsT0;
        var page = await person.SendAsync(await person.OpenAsync("/contact-phone"), ("newPhone", phone.Unmasked));
        var code = Platform.SixDigits(platform.MessageTo(phone));

        for (var i = 0; i < SmsCodePolicy.Default.Tries; i++)
        {
            Assert.NotNull(page.QuerySelector("[name=code]"));
            page = await person.SendAsync(page, ("code", code == "000000" ? "000001" : "000000"));
            Assert.NotNull(page.QuerySelector("#f-code-error, .error-summary"));
        }

        Assert.NotNull(page.QuerySelector("[name=newPhone]"));
        Assert.Null(await PhoneOfAsync(actor));
    }

    [Fact]
    public async Task Phone_NoMobileNumber_IsSaidBesideTheField()
    {
        var (person, _) = await SignedInAsync("gamma");

        var page = await person.SendAsync(await person.OpenAsync("/contact-phone"), ("newPhone", "110"));

        Assert.NotNull(page.QuerySelector("#f-newPhone-error"));
        Assert.Equal("110", page.QuerySelector("[name=newPhone]")!.GetAttribute("value"));
    }

    private async Task<(Person Person, Actor Actor)> SignedInAsync(string institution)
    {
        var actor = await platform.RegisterAsync(institution, "li", Password);
        var person = new Person(platform.CreateClient());
        await person.SignInAsync(platform, actor, Password);
        return (person, actor);
    }

    private async Task<MobileNumber?> PhoneOfAsync(Actor actor) =>
        (await platform.Services.GetRequiredService<Show>().ExecuteAsync<RegisteredInstitution>(Platform.Manager, AggregateKey.Of(actor.Institution))).AsT0.Value.Value.Find(actor.Account)!.ContactPhone;
}
