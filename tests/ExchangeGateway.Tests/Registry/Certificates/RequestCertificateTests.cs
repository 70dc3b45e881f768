using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Certificates;

/// <summary>Whatever became of a certificate, its gateway can get another.</summary>
public class RequestCertificateTests
{
    private static readonly OpeningForm One = Given.Opening with { Lines = [new(1, 3)] };
    private static readonly MarketDataOpeningForm OneForMarketData = Given.MarketDataOpening with { EKeyCertificates = 0, FileCertificates = 1, PaperFormGateways = 1 };
    private static readonly CertificateNumber
        EKey = Certificate("T1", CertificateKind.EKey), File = Certificate("T1", CertificateKind.File), NextEKey = Certificate("T1", CertificateKind.EKey, 2), MarketDataFile = Certificate("M1", CertificateKind.File);

    private static async Task<Desk> ApprovedAsync() => await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", One, "T1");

    private static ValueTask<CommandOutcome> AskAsync(Desk desk, string gateway, CertificateKind kind) => new RequestCertificate(desk.Store).ExecuteAsync(new(By(Boss), Given.Number(gateway), kind));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "2.2-4")]
    public async Task Request_AfterTheFirstWasRefusedOrCancelled_LeadsToAnOpenGateway(bool isRefused)
    {
        var desk = await ApprovedAsync();
        await Done(isRefused
            ? new RefuseCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, "材料不符"))
            : new ApproveCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, IsFree: true)));
        if (!isRefused)
        {
            await Done(new CancelCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey)));
        }

        var receipt = await Done(AskAsync(desk, "T1", CertificateKind.EKey));

        Assert.Equal([Key(Given.Number("T1")), AggregateKey.Of(Broker, NextEKey)], receipt.Effects.Select(effect => effect.Key));
        await (await desk.EnabledAsync(NextEKey)).EnabledAsync(File);
        await Done(new RecordCertificatesIssued(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"))));
        await Done(new CompleteApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"), new LocalDate(2026, 12, 1))));
        Assert.Equal(GatewayState.Open, desk.Gateway("T1").Value.State);
    }

    [Fact]
    [Trait("Rule", "2.2-4")]
    public async Task Request_WhereOneIsInServiceOrUnderWay_IsRefused()
    {
        var desk = await ApprovedAsync();
        await desk.EnabledAsync(File);

        Assert.Equal(new Conflict(ConflictKind.AlreadyThere, AggregateKey.Of(Broker, EKey)), (await AskAsync(desk, "T1", CertificateKind.EKey)).AsT6);
        Assert.Equal(new Conflict(ConflictKind.KindTaken, Key(Given.Number("T1"))), (await AskAsync(desk, "T1", CertificateKind.File)).AsT6);
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    public async Task Request_ForARevokedGateway_IsRefused()
    {
        var desk = await (await new Desk().WithBrokerAsync()).OpenedAsync("1", One, "T1");
        await desk.ApprovedAsync("2", new RevocationForm { Attachments = Given.RevocationMaterials, Gateways = [new("T1")] });

        Assert.Equal(["gateway-serves"], (await AskAsync(desk, "T1", CertificateKind.EKey)).AsT4.Codes);
    }

    [Fact]
    [Trait("Rule", "3.2-2")]
    public async Task Request_ForAMarketDataGateway_IsOfItsKindAlone()
    {
        var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", OneForMarketData, "M1");
        await Done(new RefuseCertificate(desk.Store).ExecuteAsync(new(By(Boss), MarketDataFile, "材料不符")));

        Assert.Equal(["certificate-kind-differs"], (await AskAsync(desk, "M1", CertificateKind.EKey)).AsT5.Told().Select(told => told.Code));
        Assert.Equal(Certificate("M1", CertificateKind.File, 2).ToString(), (await Done(AskAsync(desk, "M1", CertificateKind.File))).Effects[1].Key.Name);
        Assert.True((await AskAsync(desk, "nobody's", CertificateKind.File)).IsT2);
    }

    [Fact]
    [Trait("Rule", "3.2-2")]
    public async Task Replacement_AtAMarketDataGatewayThatIsNotOpenYet_IsRefusedAndSaysWhatToDo()
    {
        var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", OneForMarketData, "M1");
        await desk.EnabledAsync(MarketDataFile);
        var command = new RequestReplacementCommand(By(Boss), MarketDataFile, CertificateKind.EKey);

        var refused = (await new RequestReplacement(desk.Store).ExecuteAsync(command)).AsT4;

        Assert.Equal(["market-data-gateway-open"], refused.Codes);
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains("3.2-2", refused.Reasons(language)[0], StringComparison.Ordinal));
        await Done(new RecordCertificatesIssued(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"))));
        await Done(new CompleteApplication(desk.Store).ExecuteAsync(new(By(Boss), Serial("1"), new LocalDate(2026, 12, 1))));
        await Done(new RequestReplacement(desk.Store).ExecuteAsync(command));
    }
}
