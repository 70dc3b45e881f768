using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Filings;
using ExchangeGateway.TradingGateways;

namespace ServicePlatform.Demo;

/// <summary>Chenxi Securities: a few gateways, and something in every state that a page can show.</summary>
internal static class DemoChenxi
{
    public static async ValueTask PutAsync(IServiceProvider services)
    {
        await OpenTradingAsync(new(services, DemoAccounts.ChenxiOperator, "trading"));
        await ImportAsync(new(services, DemoAccounts.ChenxiOperator, "import"));
        await ApplyAsync(new(services, DemoAccounts.ChenxiOperator, "applications"));
        await OpenMarketDataAsync(new(services, DemoAccounts.ChenxiOperator, "market-data"));
        await FileAsync(new(services, DemoAccounts.ChenxiOperator, "filings"));
    }

    // 301 is in good order; of 302 the EKey ends soon, of 303 the file, and a new one is waiting for the authority.
    private static async ValueTask OpenTradingAsync(DemoMember chenxi)
    {
        await chenxi.SubmitAsync("CX-T-0001", DemoForms.Opening([TradingBusiness.Auction, TradingBusiness.Bond], new(2, 1), new(1, 5)));
        await chenxi.ApproveAsync("CX-T-0001", "301", "302", "303");
        foreach (var (gateway, eKey, file) in new[] { ("301", 900, 1200), ("302", 25, 700), ("303", 400, 40) })
        {
            await chenxi.EnableAsync(gateway, CertificateKind.EKey, eKey);
            await chenxi.EnableAsync(gateway, CertificateKind.File, file);
        }

        await chenxi.CompleteAsync("CX-T-0001");
        var renewed = new CertificateNumber(DemoMember.Gateway("303"), CertificateKind.File);
        await DemoDesk.DoneAsync(chenxi.Use<RequestReplacement>().ExecuteAsync(new(chenxi.Head, renewed, CertificateKind.File)));
        await chenxi.ApproveAsync(new CertificateNumber(renewed.Gateway, CertificateKind.File, 2));
    }

    // 310's EKey has ended, 311's is locked, and 312 has no backup.
    private static async ValueTask ImportAsync(DemoMember chenxi)
    {
        await DemoImports.ImportAsync(chenxi, new([Row("310", -12, 100), Row("311", 300, 310), Row("312", 500, 20)], []));
        await DemoDesk.DoneAsync(chenxi.Use<CancelCertificate>().ExecuteAsync(new(chenxi.Head, new(DemoMember.Gateway("312"), CertificateKind.File), "私钥遗失")));
        await DemoDesk.DoneAsync(chenxi.Use<RequestUnlock>().ExecuteAsync(new(chenxi.Head, new(DemoMember.Gateway("311"), CertificateKind.EKey), new()
        {
            CertificateId = DemoImports.Id("311", CertificateKind.EKey).Value,
            InitialPinStated = true,
            ContactName = "李明",
            ContactPhone = "13800000001",
            IsSigned = true,
            IsStamped = true,
            Route = UnlockRoute.ByPost,
            Papers = UnlockForm.PapersFor(UnlockRoute.ByPost),
        })));

        TradingGatewayRow Row(string number, int eKeyDays, int fileDays) => DemoImports.Trading(number, chenxi.Now, eKeyDays, fileDays);
    }

    private static async ValueTask ApplyAsync(DemoMember chenxi)
    {
        await chenxi.SubmitAsync("CX-T-0002", DemoForms.AddBusiness("312", TradingBusiness.Option));
        await chenxi.SubmitAsync("CX-T-0003", DemoForms.FlowRate("302", 3));
        await chenxi.ReturnAsync("CX-T-0003", "申请表未加盖公章，请重新上传后提交。");
        await chenxi.SubmitAsync("CX-T-0004", DemoForms.Revocation("310"));
        await chenxi.RejectAsync("CX-T-0004", "该网关仍有未了结业务，暂不予撤销。");
        await chenxi.DraftAsync("CX-T-0005", new OpeningForm { Businesses = [TradingBusiness.Auction], Lines = [new(1, 2), new(null)] });
        await chenxi.SubmitAsync("CX-T-0006", DemoForms.Opening([TradingBusiness.Auction], new OpeningLine(1, 2)));
        await chenxi.ApproveAsync("CX-T-0006", "320");
        await chenxi.IssueAsync(new(DemoMember.Gateway("320"), CertificateKind.EKey), 1825);
        await chenxi.ApproveAsync(new CertificateNumber(DemoMember.Gateway("320"), CertificateKind.File));
        await chenxi.SubmitAsync("CX-T-0007", DemoForms.FlowRate("303", 6));
        await chenxi.WithdrawAsync("CX-T-0007", "业务计划调整");
    }

    // Of 281 the file ends very soon; 282 is being revoked.
    private static async ValueTask OpenMarketDataAsync(DemoMember chenxi)
    {
        await chenxi.SubmitAsync("CX-M-0001", DemoForms.MarketDataOpening(eKeys: 1, files: 2));
        await chenxi.ApproveAsync("CX-M-0001", "280", "281", "282");
        await chenxi.EnableAsync("280", CertificateKind.EKey, 800);
        await chenxi.EnableAsync("281", CertificateKind.File, 12);
        await chenxi.EnableAsync("282", CertificateKind.File, 200);
        await chenxi.CompleteAsync("CX-M-0001");
        await chenxi.SubmitAsync("CX-M-0002", DemoForms.MarketDataOpening(eKeys: 0, files: 1));
        await chenxi.SubmitAsync("CX-M-0003", DemoForms.MarketDataRevocation("282"));
        await chenxi.ApproveAsync("CX-M-0003");
    }

    private static async ValueTask FileAsync(DemoMember chenxi)
    {
        var filed = new MarketMakerFilingForm { Accounts = ["做市账户一"], Gateways = ["301"], AccountsOnRecord = true, MarketMakingOnly = true };
        await DemoDesk.DoneAsync(chenxi.Use<DraftMarketMakerFiling>().ExecuteAsync(new(chenxi.Head, DemoMember.Serial("CX-F-0001"), filed)));
        await DemoDesk.DoneAsync(chenxi.Use<SubmitMarketMakerFiling>().ExecuteAsync(new(chenxi.Head, DemoMember.Serial("CX-F-0001"))));
        await DemoDesk.DoneAsync(chenxi.Use<DraftMarketMakerFiling>().ExecuteAsync(new(chenxi.Head, DemoMember.Serial("CX-F-0002"), new() { Accounts = ["做市账户二"], Gateways = ["302"] })));
    }
}
