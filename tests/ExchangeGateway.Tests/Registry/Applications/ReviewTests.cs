using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.TradingGateways;
using NodaTime;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Applications;

public class ReviewTests
{
    private static readonly RevocationForm Revocation = new() { Attachments = Given.RevocationMaterials, Gateways = [new("T1")] };
    private static readonly OpeningForm One = Given.Opening with { Lines = [new(1, 3)] };

    [Fact]
    [Trait("Rule", "2.2-6")]
    public async Task Approve_AnOpening_GivesItsGatewaysTheirRatesLineByLine()
    {
        var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", Given.Opening, "5", "4", "3", "2", "1");

        Assert.Equal([("5", 1), ("4", 1), ("3", 5), ("2", 5), ("1", 5)], desk.Application("1").Gateways.Select(number => (number.Value, ((TradingGateway)desk.Gateway(number.Value).Value).FlowRate.Units)));
        Assert.All(desk.Application("1").Gateways, number => Assert.Equal(
            [CertificateKind.EKey, CertificateKind.File],
            desk.Store.Aggregates.OfType<RegisteredCertificate>().Where(one => one.Road.Gateway == number).Select(one => one.Number.Kind).Order()));
    }

    [Fact]
    [Trait("Rule", "3.2-2")]
    public async Task Approve_AMarketDataOpening_GivesEachGatewayItsOneCertificateEKeysFirst()
    {
        var form = Given.MarketDataOpening with { EKeyDelivery = EKeyDelivery.Collection };
        var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", form, "M1", "M2", "M3");

        Assert.Equal(
            [("M1", CertificateKind.EKey, EKeyDelivery.Collection), ("M2", CertificateKind.File, null), ("M3", CertificateKind.File, (EKeyDelivery?)null)],
            desk.Store.Aggregates.OfType<RegisteredCertificate>().Select(one => (one.Road.Gateway.Value, one.Road.Kind, one.Road.Delivery)).Order());
        Assert.Equal((CertificateKind.EKey, Serial("1")), ((MarketDataGateway)desk.Gateway("M1").Value is var first ? (first.CertificateKind, first.OpenedBy!) : default));
    }

    [Theory]
    [Trait("Rule", "2.2-8")]
    [InlineData("registration-number-count at gateways")]
    [InlineData("registration-number-count at gateways", "T1", "T2")]
    [InlineData("registration-number-count at gateways; registration-number-twice at gateways[1]", "T1", "T1")]
    public async Task Approve_WithOtherNumbersThanTheFormCounts_IsRefused(string wanted, params string[] numbers)
    {
        var desk = await (await new Desk().WithBrokerAsync()).SubmittedAsync("1", One);

        var refused = await new ApproveApplication(desk.Store).ExecuteAsync(new(By(Reviewer), Serial("1"), numbers.Select(Given.Number).ToValueList()));

        Assert.Equal(wanted, string.Join("; ", refused.AsT5.Select(violation => $"{violation.Code} at {violation.Path}")));
    }

    [Fact]
    public async Task Approve_WithANumberThatIsThere_NamesIt()
    {
        var desk = await (await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", One, "T1")).SubmittedAsync("2", One);

        var refused = await new ApproveApplication(desk.Store).ExecuteAsync(new(By(Reviewer), Serial("2"), [Given.Number("T1")]));

        Assert.Equal(new Conflict(ConflictKind.AlreadyThere, Key(Given.Number("T1"))), refused.AsT6);
    }

    [Fact]
    public async Task Approve_ByWhoHandedItIn_IsForWhatTheExchangeDecidedAlone()
    {
        var desk = await (await new Desk().WithBrokerAsync()).SubmittedAsync("1", One);

        Assert.True((await new ApproveApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"), [Given.Number("T1")]))).IsT1);
        await Done(new ApproveApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"), [Given.Number("T1")], ReviewSource.Reported)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task ReturnAndReject_WithoutAReason_AreRefused(string? reason)
    {
        var desk = await (await new Desk().WithBrokerAsync()).SubmittedAsync("1", One);

        Assert.Equal(["reason-missing"], (await new ReturnApplication(desk.Store).ExecuteAsync(new(By(Reviewer), Serial("1"), reason))).AsT5.Codes());
        Assert.Equal(["reason-missing"], (await new RejectApplication(desk.Store).ExecuteAsync(new(By(Reviewer), Serial("1"), reason))).AsT5.Codes());
    }

    [Fact]
    [Trait("Rule", "2.4-3")]
    public async Task Return_ARevocation_FreesItsGateways()
    {
        var desk = await (await (await new Desk().WithBrokerAsync()).OpenedAsync("1", One, "T1")).SubmittedAsync("2", Revocation);
        Assert.Equal(GatewayState.Revoking, desk.Gateway("T1").Value.State);

        await Done(new ReturnApplication(desk.Store).ExecuteAsync(new(By(Reviewer), Serial("2"), "补材料")));

        Assert.Equal(GatewayState.Open, desk.Gateway("T1").Value.State);
        Assert.Empty(desk.Application("2").Gateways);
        Assert.True((await new ReturnApplication(desk.Store).ExecuteAsync(new(By(Reviewer), Serial("2"), "补材料"))).IsT3);
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    public async Task Approve_ARevocation_EndsTheServiceOfGatewaysAndCertificatesAtOnce()
    {
        var desk = await (await (await new Desk().WithBrokerAsync()).OpenedAsync("1", One, "T1")).ApprovedAsync("2", Revocation);

        Assert.Equal(GatewayState.Revoked, desk.Gateway("T1").Value.State);
        Assert.Empty(desk.Gateway("T1").Bindings.At(Given.Number("T1"), Given.Now));
        Assert.All(desk.Application("2").CertificatesToCancel, number => Assert.Equal(
            (null, CertificateStatus.Cancelled), (desk.Find(number).InServiceAt, desk.Find(number).Certificate!.Term.StatusAt(Given.Now))));
        Assert.Equal(2, desk.Application("2").CertificatesToCancel.Count);
    }

    [Fact]
    [Trait("Rule", "3.3-2")]
    public async Task RecordCertificatesRevoked_WaitsForTheRequestOfEachCertificateUsed_HandedOverOnesToo()
    {
        // T2 gets T1's file certificate while its own is not there yet.
        var desk = await (await (await new Desk().WithBrokerAsync()).OpenedAsync("1", One, "T1")).ApprovedAsync("2", One, "T2");
        await Done(new HandOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), Certificate("T1", CertificateKind.File), Given.Number("T2"))));
        await desk.EnabledAsync(Certificate("T2", CertificateKind.EKey));
        await Done(new RecordCertificatesIssued(desk.Store).ExecuteAsync(new(By(Boss), Serial("2"))));
        await Done(new CompleteApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("2"), new LocalDate(2026, 12, 1))));
        await desk.ApprovedAsync("3", Revocation with { Gateways = [new("T2")] });

        await Done(new RequestCancellation(desk.Store).ExecuteAsync(new(By(Boss), Certificate("T2", CertificateKind.EKey))));
        Assert.Equal(["cancellations-requested"], (await new RecordCertificatesRevoked(desk.Store).ExecuteAsync(new(By(Boss), Serial("3")))).AsT4.Codes);
        await Done(new RequestCancellation(desk.Store).ExecuteAsync(new(By(Boss), Certificate("T1", CertificateKind.File))));
        await Done(new RecordCertificatesRevoked(desk.Store).ExecuteAsync(new(By(Boss), Serial("3"))));
        await Done(new CompleteApplication(desk.Store).ExecuteAsync(new(By(Reviewer), Serial("3"))));

        Assert.Equal(ApplicationState.Completed, desk.Application("3").Value.State);
    }

    [Fact]
    [Trait("Rule", "3.3-2")]
    public async Task Approve_ARevocation_HasWhatIsOnItsWayToTheGatewayCancelledToo()
    {
        var desk = await (await new Desk().WithBrokerAsync()).OpenedAsync("1", One, "T1");
        await Done(new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), Certificate("T1", CertificateKind.File), CertificateKind.File)));
        var onItsWay = Certificate("T1", CertificateKind.File, 2);
        await desk.InstalledAsync(onItsWay);

        await desk.ApprovedAsync("2", Revocation);

        Assert.Equal([Certificate("T1", CertificateKind.EKey), Certificate("T1", CertificateKind.File), onItsWay], desk.Application("2").CertificatesToCancel);
        Assert.Equal(Impediments.Cancelled, desk.Find(onItsWay).Certificate!.Term.Impediments);
        foreach (var number in desk.Application("2").CertificatesToCancel)
        {
            await Done(new RequestCancellation(desk.Store).ExecuteAsync(new(By(Boss), number)));
        }

        await Done(new RecordCertificatesRevoked(desk.Store).ExecuteAsync(new(By(Boss), Serial("2"))));
        Assert.True((await new EnableCertificate(desk.Store).ExecuteAsync(new(By(Boss), onItsWay))) is { IsT0: false });
    }

    [Fact]
    public async Task RecordCertificatesIssued_BeforeEachGatewayHasItsOwn_IsRefused()
    {
        var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", One, "T1");
        await desk.EnabledAsync(Certificate("T1", CertificateKind.EKey));

        var refused = await new RecordCertificatesIssued(desk.Store).ExecuteAsync(new(By(Boss), Serial("1")));

        Assert.Equal(["certificates-issued", "certificate-kinds-right"], refused.AsT4.Codes);
    }

    [Fact]
    public async Task Complete_AnOpening_NeedsItsDateAndOpensItsGateways()
    {
        var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", Given.MarketDataOpening with { EKeyCertificates = 0, FileCertificates = 1, PaperFormGateways = 1 }, "M1");
        await desk.EnabledAsync(Certificate("M1", CertificateKind.File));
        await Done(new RecordCertificatesIssued(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"))));

        Assert.Equal(["business-date-set"], (await new CompleteApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("1")))).AsT4.Codes);
        await Done(new CompleteApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"), new LocalDate(2026, 12, 1))));

        Assert.Equal((GatewayState.Open, new LocalDate(2026, 12, 1)), (desk.Gateway("M1").Value.State, ((MarketDataGateway)desk.Gateway("M1").Value).OpenedOn!.Value));
    }

    [Fact]
    [Trait("Rule", "2.4-1")]
    public async Task Complete_AChange_MakesOfTheGatewayWhatTheFormSays()
    {
        var desk = await (await new Desk().WithBrokerAsync()).OpenedAsync("1", One, "T1");
        await desk.ApprovedAsync("2", new FlowRateChangeForm { Attachments = Given.OpeningMaterials, Gateways = [new(" T1 ", 9)] });
        await Done(new CompleteApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("2"))));
        await desk.ApprovedAsync("3", new BusinessChangeForm { Attachments = Given.OpeningMaterials, Gateways = [new("T1", [TradingBusiness.Bond], [TradingBusiness.Auction])] });
        await Done(new CompleteApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("3"))));

        var changed = (TradingGateway)desk.Gateway("T1").Value;
        Assert.Equal((GatewayState.Open, 9), (changed.State, changed.FlowRate.Units));
        Assert.Equal([TradingBusiness.Bond], changed.Businesses);
    }
}
