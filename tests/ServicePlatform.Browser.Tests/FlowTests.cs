using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.TradingGateways;
using Microsoft.Playwright;
using ServicePlatform.Demo;

namespace ServicePlatform.Browser.Tests;

/// <summary>The guide's flows in a browser, from the form to the final state, in both languages.</summary>
[Collection(OneBrowser.Name)]
public sealed class FlowTests(Browser browser) : IAsyncLifetime
{
    private const string Yuanshan = "/institutions/yuanshan";

    private IPage _operator = null!, _reviewer = null!;

    public async Task InitializeAsync() => await StartAsync(Browser.English);

    public async Task DisposeAsync()
    {
        await _operator.Context.CloseAsync();
        await _reviewer.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Browser.Chinese, "5001")]
    [InlineData(Browser.English, "5002")]
    public async Task OpenTradingGateway_FromTheFormOn_EndsOpenedWithBothCertificates(string tag, string gateway)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/trading-gateways/opening");
        await _operator.CheckAsync("[name=businesses][value=auction]");
        await _operator.FillAsync("[name='lines[0].count']", "1");
        await Assertions.Expect(_operator.Locator("[data-sum]").First).ToHaveTextAsync("1");
        await _operator.AttachAsync(MaterialRequirement.ApplicationForm);
        var application = $"{Yuanshan}/applications/{await _operator.SubmitAsync()}";
        await _operator.IsInAsync(Walk.Caption(ApplicationState.InformationReview, tag));

        await Walk.ApproveAsync(_reviewer, application, gateway);
        await _reviewer.IsInAsync(Walk.Caption(ApplicationState.CertificateIssuance, tag));
        await Walk.EnableAsync(_operator, _reviewer, $"{Yuanshan}/certificates/{gateway}/EKey/1", tag);
        await Walk.EnableAsync(_operator, _reviewer, $"{Yuanshan}/certificates/{gateway}/File/1", tag);
        await _reviewer.GotoAsync(application);
        await _reviewer.TakeAsync(ApplicationAction.CertificatesIssued);
        await _reviewer.IsInAsync(Walk.Caption(ApplicationState.BusinessHandling, tag));
        await _reviewer.FillAsync("[name='Input.Scheduled']", "2026-12-01");
        await _reviewer.TakeAsync(ApplicationAction.Complete);

        await _operator.GotoAsync(application);
        await _operator.IsInAsync(Walk.Caption("Completed-OpenTradingGateways", tag));
        await _operator.GotoAsync($"{Yuanshan}/certificates?gateway={gateway}");
        Assert.Equal(2, await _operator.Locator("svg.mark-ok").CountAsync());
    }

    [Theory]
    [InlineData(Browser.Chinese, "1011")]
    [InlineData(Browser.English, "1012")]
    public async Task ChangeFlowRate_FromTheFormOn_EndsChanged(string tag, string gateway)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/trading-gateways/flow-rate-change");
        await _operator.FillAsync("[name='gateways[0].registrationNumber']", gateway);
        await _operator.FillAsync("[name='gateways[0].flowRate']", "20");
        await _operator.AttachAsync(MaterialRequirement.ApplicationForm);
        var application = $"{Yuanshan}/applications/{await _operator.SubmitAsync()}";

        await Walk.ApproveAsync(_reviewer, application);
        await _reviewer.IsInAsync(Walk.Caption(ApplicationState.BusinessHandling, tag));
        await _reviewer.TakeAsync(ApplicationAction.Complete);

        await _operator.GotoAsync(application);
        await _operator.IsInAsync(Walk.Caption("Completed-ChangeTradingGateways", tag));
    }

    [Theory]
    [InlineData(Browser.Chinese, "1021")]
    [InlineData(Browser.English, "1022")]
    public async Task ChangeBusinesses_FromTheFormOn_EndsChanged(string tag, string gateway)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/trading-gateways/business-change");
        await _operator.FillAsync("[name='gateways[0].registrationNumber']", gateway);
        await _operator.CheckAsync("[name='gateways[0].add'][value=bond]");
        await _operator.AttachAsync(MaterialRequirement.ApplicationForm);
        var application = $"{Yuanshan}/applications/{await _operator.SubmitAsync()}";

        await Walk.ApproveAsync(_reviewer, application);
        await _reviewer.TakeAsync(ApplicationAction.Complete);
        await _reviewer.IsInAsync(Walk.Caption("Completed-ChangeTradingGateways", tag));
    }

    [Theory]
    [InlineData(Browser.Chinese, "1031", "trading-gateways", "gateways[0].registrationNumber", "EKey,File", "Completed-RevokeTradingGateways")]
    [InlineData(Browser.English, "1032", "trading-gateways", "gateways[0].registrationNumber", "EKey,File", "Completed-RevokeTradingGateways")]
    [InlineData(Browser.Chinese, "2001", "market-data-gateways", "gateways[0]", "File", "Completed-RevokeMarketDataGateways")]
    [InlineData(Browser.English, "2002", "market-data-gateways", "gateways[0]", "EKey", "Completed-RevokeMarketDataGateways")]
    public async Task RevokeGateway_FromTheFormOn_EndsRevokedWhenItsCertificatesAreToBeCancelled(string tag, string gateway, string system, string field, string kinds, string end)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/{system}/revocation");
        await _operator.FillAsync($"[name='{field}']", gateway);
        await _operator.AttachAsync(MaterialRequirement.RevocationMaterial);
        var application = $"{Yuanshan}/applications/{await _operator.SubmitAsync()}";
        await Walk.ApproveAsync(_reviewer, application);
        await _reviewer.IsInAsync(Walk.Caption(ApplicationState.CertificateRevocation, tag));

        await _reviewer.TakeAsync(ApplicationAction.CertificatesRevoked);
        await Assertions.Expect(_reviewer.Locator("#error-summary")).ToBeVisibleAsync();
        foreach (var kind in kinds.Split(','))
        {
            await _operator.GotoAsync($"{Yuanshan}/certificates/{gateway}/{kind}/1");
            await _operator.TakeAsync(nameof(RequestCancellation));
            await Assertions.Expect(_operator.Locator($"button[value={nameof(RequestCancellation)}]")).ToHaveCountAsync(0);
        }

        await _reviewer.TakeAsync(ApplicationAction.CertificatesRevoked);
        await _reviewer.IsInAsync(Walk.Caption(ApplicationState.BusinessHandling, tag));
        await _reviewer.TakeAsync(ApplicationAction.Complete);
        await _reviewer.IsInAsync(Walk.Caption(end, tag));
    }

    [Theory]
    [InlineData(Browser.Chinese, "6001")]
    [InlineData(Browser.English, "6002")]
    public async Task OpenMarketDataGateway_WithAFile_ComesByMailAndEndsOpened(string tag, string gateway)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/market-data-gateways/opening");
        await _operator.FillAsync("[name=eKeyCertificates]", "0");
        await _operator.FillAsync("[name=fileCertificates]", "1");
        await _operator.FillAsync("[name=paperFormGateways]", "1");
        await _operator.FillContactAsync();
        await _operator.AttachAsync(MaterialRequirement.ApplicationForm);
        await _operator.AttachAsync(MaterialRequirement.CertificateApplicationForm);
        var application = $"{Yuanshan}/applications/{await _operator.SubmitAsync()}";

        await Walk.ApproveAsync(_reviewer, application, gateway);
        await Walk.EnableAsync(_operator, _reviewer, $"{Yuanshan}/certificates/{gateway}/File/1", tag, async page =>
        {
            await page.GotoAsync("/demo/mailbox");
            var letter = page.Locator("article", new() { HasText = gateway });
            var password = await letter.Locator("code").InnerTextAsync();
            var file = await page.RunAndWaitForDownloadAsync(() => letter.Locator("a[download]").ClickAsync());
            using var certificate = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile(await file.PathAsync(), password);
            Assert.True(certificate.HasPrivateKey);
            Assert.Contains(gateway, certificate.Subject, StringComparison.Ordinal);
        });
        await _reviewer.GotoAsync(application);
        await _reviewer.TakeAsync(ApplicationAction.CertificatesIssued);
        await _reviewer.FillAsync("[name='Input.Scheduled']", "2026-12-01");
        await _reviewer.TakeAsync(ApplicationAction.Complete);
        await _reviewer.IsInAsync(Walk.Caption("Completed-OpenMarketDataGateways", tag));
    }

    [Theory]
    [InlineData(Browser.Chinese, "1041")]
    [InlineData(Browser.English, "1042")]
    public async Task FileMarketMaker_FromTheFormOn_IsInForceAtOnce(string tag, string gateway)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/filings/new");
        await _operator.FillAsync("[name='accounts[0]']", "做市账户一");
        await _operator.FillAsync("[name='gateways[0]']", gateway);
        foreach (var declaration in await _operator.Locator("main input[type=checkbox]").AllAsync())
        {
            await declaration.CheckAsync();
        }

        await _operator.Locator("button[name=do][value=submit]").ClickAsync();

        await Assertions.Expect(_operator.Locator("main .chip").First).ToHaveTextAsync(Walk.Caption(MarketMakerFilingState.Effective, tag));
    }

    [Theory]
    [InlineData(Browser.Chinese, "1051")]
    [InlineData(Browser.English, "1052")]
    public async Task ReplaceAFile_WhileTheOldOneServes_CutsOverInOneStep(string tag, string gateway)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/certificates/{gateway}/File/1");
        await _operator.TakeAsync(nameof(RequestReplacement));
        await Walk.EnableAsync(_operator, _reviewer, $"{Yuanshan}/certificates/{gateway}/File/2", tag);

        await _operator.GotoAsync($"{Yuanshan}/certificates/{gateway}/File/1");
        await _operator.IsInAsync(Walk.Caption(CertificateApplicationState.Replaced, tag));
    }

    [Theory]
    [InlineData(Browser.Chinese, "1061")]
    [InlineData(Browser.English, "1062")]
    public async Task UnlockAnEKey_WithoutItsPapers_IsToldSoThenUnlocked(string tag, string gateway)
    {
        await StartAsync(tag);
        await _operator.GotoAsync($"{Yuanshan}/certificates/{gateway}/EKey/1/unlock");
        await _operator.FillAsync("[name='Input.ContactName']", "李明");
        await _operator.Locator("main form button").Last.ClickAsync();
        Assert.Equal("李明", await _operator.InputValueAsync("[name='Input.ContactName']"));
        await Assertions.Expect(_operator.Locator("#f-contactPhone-error")).ToBeVisibleAsync();
        await Assertions.Expect(_operator.Locator("#f-papers-error")).ToBeVisibleAsync();

        await _operator.FillAsync("[name='Input.ContactPhone']", "13800000001");
        foreach (var tick in new[] { "#f-initialPinStated", "#f-isSigned", "#f-isStamped", "#paper-Form", "#paper-EKey" })
        {
            await _operator.CheckAsync(tick);
        }

        await _operator.Locator("main form button").Last.ClickAsync();
        await _operator.WaitForURLAsync($"**/certificates/{gateway}/EKey/1");
        await _reviewer.GotoAsync($"{Yuanshan}/certificates/{gateway}/EKey/1");
        await _reviewer.TakeAsync("Unlock");
        await Assertions.Expect(_reviewer.Locator("button[value=Unlock]")).ToHaveCountAsync(0);
    }

    private async Task StartAsync(string tag)
    {
        if (_operator is not null)
        {
            await DisposeAsync();
        }

        _operator = await browser.VisitAsync(DemoAccounts.YuanshanOperator, tag);
        _reviewer = await browser.VisitAsync(DemoAccounts.Reviewer, tag);
    }
}
