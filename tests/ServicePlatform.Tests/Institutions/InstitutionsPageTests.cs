using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;
using ServicePlatform.Tests.Accounts;

namespace ServicePlatform.Tests.Institutions;

public sealed class InstitutionsPageTests(Platform platform) : IClassFixture<Platform>
{
    private const string Password = "Gateway-2026";

    [Fact]
    [Trait("Rule", "1.1-1")]
    public async Task Register_ByTheAccountManager_IsListedAndGoesOnToItsFirstAccount()
    {
        var manager = await StaffAsync("keeper", Role.AccountManager);

        var next = await manager.SendAsync(await manager.OpenAsync("/register-institution"), "register", ("institution", "lambda"), ("name", "晨曦证券"), ("vpnQuota", "3"), ("hosted", "yes"));

        Assert.Equal("/institutions/lambda/new-account", manager.At!.AbsolutePath);
        Assert.NotNull(next.QuerySelector("[name=account]"));
        var institution = await FindAsync("lambda");
        Assert.Equal(("晨曦证券", 3, true), (institution.Record.Name.Value, institution.VpnQuota.Value, institution.IsHostedCustomer));
        Assert.Contains("晨曦证券", (await manager.OpenAsync("/institutions")).QuerySelector("table a[href='/institutions/lambda']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "1.1-1")]
    public async Task Register_WhatIsWrongOrThereAlready_IsSaidAndWhatWasTypedStays()
    {
        await platform.RegisterAsync("mu", "boss", Password);
        var manager = await StaffAsync("writer", Role.AccountManager);

        var wrong = await manager.SendAsync(await manager.OpenAsync("/register-institution"), "register", ("institution", "nu"), ("name", ""), ("vpnQuota", "many"), ("memberCode", "00123"));
        Assert.NotNull(wrong.QuerySelector("#f-name-error"));
        Assert.NotNull(wrong.QuerySelector("#f-vpnQuota-error"));
        Assert.Equal("00123", wrong.QuerySelector("[name=memberCode]")!.GetAttribute("value"));

        var there = await manager.SendAsync(wrong, "register", ("institution", "mu"), ("name", "另一家"), ("vpnQuota", "0"));
        Assert.NotNull(there.QuerySelector(".error-summary"));
        Assert.NotEqual("另一家", (await FindAsync("mu")).Record.Name.Value);
    }

    [Theory]
    [InlineData("Alpha")]
    [InlineData("a@b")]
    public async Task Register_ANameThatSignInsWouldMixUp_IsRefused(string institution)
    {
        var manager = await StaffAsync($"namer-{institution.Length}", Role.AccountManager);

        var page = await manager.SendAsync(await manager.OpenAsync("/register-institution"), "register", ("institution", institution), ("name", "甲"), ("vpnQuota", "0"));

        Assert.NotNull(page.QuerySelector("#f-institution-error"));
    }

    [Fact]
    public async Task List_AReviewer_SeesAllAndRegistersNone()
    {
        await platform.RegisterAsync("xi", "boss", Password);
        var reviewer = await StaffAsync("reader", Role.Reviewer);

        var list = await reviewer.OpenAsync("/institutions");

        Assert.NotNull(list.QuerySelector("a[href='/institutions/xi/accounts']"));
        Assert.Null(list.QuerySelector("a[href='/register-institution']"));
        Assert.Null((await reviewer.OpenAsync("/register-institution")).QuerySelector("[name=institution]"));
    }

    [Fact]
    public async Task List_AMembersAccount_IsToldNothing()
    {
        await platform.RegisterAsync("omicron", "boss", Password);
        var member = new Person(platform.CreateClient());
        await member.SignInAsync(platform, await platform.RegisterAsync("pi", "boss", Password), Password);

        var list = await member.OpenAsync("/institutions");

        Assert.Null(list.QuerySelector("table"));
        Assert.DoesNotContain("omicron", list.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AfterAnInstitution_GoesOnBehindIt()
    {
        await platform.RegisterAsync("rho", "boss", Password);
        await platform.RegisterAsync("sigma", "boss", Password);
        var reviewer = await StaffAsync("pager", Role.Reviewer);

        var list = await reviewer.OpenAsync("/institutions?institution=rho&after=rho");

        Assert.NotNull(list.QuerySelector("a[href='/institutions/sigma']"));
        Assert.Null(list.QuerySelector("a[href='/institutions/rho']"));
    }

    private async Task<Person> StaffAsync(string account, Role role)
    {
        var actor = new Actor(AccountName.Of(account).AsT0, Platform.Manager.Actor.Institution);
        await using (var scope = platform.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PlatformAccounts>().EnsureAsync(actor, [role], Password, mustChange: false);
        }

        var person = new Person(platform.CreateClient());
        await person.SignInAsync(platform, actor, Password);
        return person;
    }

    private async Task<Institution> FindAsync(string institution) =>
        (await platform.Services.GetRequiredService<Show>().ExecuteAsync<RegisteredInstitution>(Platform.Manager, AggregateKey.Of(InstitutionId.Of(institution).AsT0))).AsT0.Value.Value;
}
