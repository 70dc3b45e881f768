using System.Text;
using ExchangeGateway.Applications;
using ExchangeGateway.Forms;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Forms;

public class FormJsonTests
{
    private static FormReading Read(string json) => FormJson.Read(Encoding.UTF8.GetBytes(json));

    private static (FormFlaw, string) Flaw(string json) => (Read(json).AsT1.Flaw, Read(json).AsT1.Path);

    [Fact]
    [Trait("Rule", "2.2-6")]
    public void Read_AnOpening_IsTheFormAsTyped()
    {
        var document = Read(
            """
            {
              "$schema": "forms.schema.json",
              "form": "trading-gateway-opening",
              "businesses": ["auction", "债券", "基金通"],
              "lines": [{ "count": 2, "flowRate": 1 }, { "count": 3 }, {}],
              "attachments": [{ "material": "application-form", "fileName": "a.pdf", "size": 7, "format": "pdf" }],
              "contact": { "email": "wang@example.com" }
            }
            """).AsT0;
        Assert.Equal(
            new OpeningForm
            {
                Businesses = [TradingBusiness.Auction, TradingBusiness.Bond, Given.Business("基金通")],
                Lines = [new(2, 1), new(3), new(null)],
                Attachments = [new("application-form", "a.pdf", 7, AttachmentFormat.Pdf)],
                Contact = new() { Email = "wang@example.com" },
            },
            document.Form);
        Assert.Equal(("trading-gateway-opening", null, true), (document.Name, document.Gateways, document.IsFullyChecked));
        Assert.Equal(["lines[2].count"], document.Violations()!.Select(v => v.Path));
    }

    [Fact]
    public void Read_AByteOrderMark_IsAllowed() => Assert.True(FormJson.Read([0xef, 0xbb, 0xbf, .. """{ "form": "market-maker-filing" }"""u8]).IsT0);

    [Fact]
    public void Read_KnownGateways_AreWhatTheFormIsCheckedAgainst()
    {
        var document = Read(
            """
            {
              "form": "trading-gateway-business-change",
              "attachments": [{ "material": "application-form", "fileName": "a.pdf", "size": 7, "format": "pdf" }],
              "gateways": [{ "registrationNumber": "7", "add": ["bond"] }, { "registrationNumber": "8", "remove": ["bond"] }],
              "knownGateways": [
                { "registrationNumber": "7", "businesses": ["auction"], "gatewayId": "T7", "flowRate": 5, "state": "changing" },
                { "registrationNumber": "8", "businesses": ["auction", "bond"], "isMarketMaking": true }
              ]
            }
            """).AsT0;
        Assert.Equal(Given.Gateway("7", [TradingBusiness.Auction], 5, GatewayState.Changing) with { Id = Given.Legal(GatewayId.Of("T7")) }, document.Gateways!.Find(Given.Number("7")));
        Assert.Equal(Given.Gateway("8", [TradingBusiness.Auction, TradingBusiness.Bond], isMarketMaking: true), document.Gateways.Find(Given.Number("8")));
        Assert.Equal(["gateway-busy"], document.Violations().Codes());
        Assert.True(document.IsFullyChecked);
    }

    [Fact]
    public void Read_AKnownGatewayWithACertificateKind_IsAMarketDataGateway()
    {
        var document = Read(
            """
            {
              "form": "market-data-gateway-revocation",
              "attachments": [{ "material": "revocation-material", "fileName": "a.pdf", "size": 7, "format": "pdf" }],
              "gateways": ["280", "7"],
              "knownGateways": [{ "registrationNumber": "280", "certificateKind": "eKey" }, { "registrationNumber": "7", "businesses": ["bond"] }]
            }
            """).AsT0;
        Assert.Equal(Given.MarketData("280", CertificateKind.EKey), document.Gateways!.Find(Given.Number("280")));
        Assert.Equal(["3.3-5 gateway-unknown at gateways[1]"], document.Violations()!.Select(v => v.ToString()));
    }

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Read_NothingButTheName_IsTheBlankForm()
    {
        ICheckableForm[] blanks = [new OpeningForm(), new BusinessChangeForm(), new FlowRateChangeForm(), new RevocationForm(), new MarketMakerFilingForm(), new MarketDataOpeningForm(), new MarketDataRevocationForm()];
        Assert.Equal(blanks, FormJson.Names.Select(name => Read($$"""{ "form": "{{name}}" }""").AsT0.Form));
        Assert.Equal(new MarketDataOpeningForm().Check().AsT1, Read("""{ "form": "market-data-gateway-opening" }""").AsT0.Violations());
    }

    [Fact]
    [Trait("Rule", "3.1-1")]
    public void Read_AMarketDataOpening_IsTheFormAsTyped()
    {
        var document = Read(
            """
            {
              "form": "market-data-gateway-opening", "eKeyCertificates": 1, "fileCertificates": 2, "paperFormGateways": 3, "eKeyDelivery": "collection",
              "capabilities": { "links": ["单向卫星", "trading", "微波"], "feeds": ["综业", "option", "auction", "期权"], "interfaces": ["step", "Binary"] }
            }
            """).AsT0;
        Assert.Equal(
            new MarketDataOpeningForm
            {
                EKeyCertificates = 1,
                FileCertificates = 2,
                PaperFormGateways = 3,
                EKeyDelivery = EKeyDelivery.Collection,
                Capabilities = new()
                {
                    Links = [MarketDataLink.Trading, MarketDataLink.Satellite, Given.Legal(MarketDataLink.Of("微波"))],
                    Feeds = [MarketDataFeed.Auction, MarketDataFeed.IntegratedBusiness, MarketDataFeed.Option],
                    Interfaces = [MarketDataInterface.Binary, MarketDataInterface.Step],
                },
            },
            document.Form);
        Assert.True(document.IsFullyChecked);
    }

    [Fact]
    public void Read_NoKnownGateways_LeavesOutWhatNeedsThem()
    {
        var document = Read("""{ "form": "trading-gateway-revocation", "gateways": [{ "registrationNumber": "7" }] }""").AsT0;
        Assert.False(document.IsFullyChecked);
        Assert.Equal(["material-missing"], document.Violations().Codes());
    }

    [Fact]
    public void Read_AnEmptyListOfKnownGateways_IsAnInstitutionWithoutOne() =>
        Assert.Equal(["material-missing", "gateway-unknown"], Read("""{ "form": "trading-gateway-revocation", "gateways": [{ "registrationNumber": "7" }], "knownGateways": [] }""").AsT0.Violations().Codes());

    [Fact]
    [Trait("Rule", "2.2-2")]
    public void Warnings_OfASingleGateway_AreThoseOfTheForm() =>
        Assert.Equal("backup-advised", Assert.Single(Read(FormJson.Write(Given.Opening with { Lines = [new(1)] })).AsT0.Warnings()).Requirement.Code);

    [Theory]
    [InlineData("", FormFlaw.NotJson, "")]
    [InlineData("{", FormFlaw.NotJson, "")]
    [InlineData("{} {}", FormFlaw.NotJson, "")]
    [InlineData("""{ "form": "market-maker-filing", "form": "market-maker-filing" }""", FormFlaw.NotJson, "")]
    [InlineData("null", FormFlaw.NoForm, "")]
    [InlineData("[]", FormFlaw.NoForm, "")]
    [InlineData("{}", FormFlaw.NoForm, "form")]
    [InlineData("""{ "form": 7 }""", FormFlaw.NoForm, "form")]
    [InlineData("""{ "form": null }""", FormFlaw.NoForm, "form")]
    [InlineData("""{ "form": "opening" }""", FormFlaw.UnknownForm, "form")]
    [InlineData("""{ "form": "\ud800" }""", FormFlaw.NotJson, "")]
    [InlineData("""{ "form": "market-maker-filing", "\ud800": 1 }""", FormFlaw.NotJson, "")]
    [InlineData("""{ "form": "market-maker-filing", "accounts": ["\udc00"] }""", FormFlaw.NotJson, "")]
    [InlineData("""{ "form": "market-maker-filing", "account": [] }""", FormFlaw.WrongShape, "account")]
    [InlineData("""{ "form": "market-maker-filing", "accounts": "A1" }""", FormFlaw.WrongShape, "accounts")]
    [InlineData("""{ "form": "market-maker-filing", "accounts": ["A1", 1] }""", FormFlaw.WrongShape, "accounts[1]")]
    [InlineData("""{ "form": "market-maker-filing", "accountsOnRecord": "yes" }""", FormFlaw.WrongShape, "accountsOnRecord")]
    [InlineData("""{ "form": "trading-gateway-opening", "lines": [{}, null] }""", FormFlaw.WrongShape, "lines[1]")]
    [InlineData("""{ "form": "trading-gateway-opening", "lines": null }""", FormFlaw.WrongShape, "lines")]
    [InlineData("""{ "form": "trading-gateway-opening", "lines": [{ "count": 1.5 }] }""", FormFlaw.WrongShape, "lines[0].count")]
    [InlineData("""{ "form": "trading-gateway-opening", "lines": [{ "count": "2" }] }""", FormFlaw.WrongShape, "lines[0].count")]
    [InlineData("""{ "form": "trading-gateway-opening", "lines": [{ "count": 99999999999 }] }""", FormFlaw.WrongShape, "lines[0].count")]
    [InlineData("""{ "form": "trading-gateway-opening", "contact": null }""", FormFlaw.WrongShape, "contact")]
    [InlineData("""{ "form": "trading-gateway-opening", "businesses": [""] }""", FormFlaw.WrongShape, "businesses")]
    [InlineData("""{ "form": "trading-gateway-opening", "businesses": [null] }""", FormFlaw.WrongShape, "businesses")]
    [InlineData("""{ "form": "trading-gateway-opening", "attachments": [{ "format": 1 }] }""", FormFlaw.WrongShape, "attachments[0].format")]
    [InlineData("""{ "form": "trading-gateway-business-change", "gateways": [{}, { "add": [7] }] }""", FormFlaw.WrongShape, "gateways[1].add")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": [{ "registrationNumber": "7", "state": "shut" }] }""", FormFlaw.WrongShape, "knownGateways[0].state")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": [{ "number": "7" }] }""", FormFlaw.WrongShape, "knownGateways[0].number")]
    [InlineData("""{ "form": "market-data-gateway-opening", "eKeyDelivery": "email" }""", FormFlaw.WrongShape, "eKeyDelivery")]
    [InlineData("""{ "form": "market-data-gateway-opening", "capabilities": null }""", FormFlaw.WrongShape, "capabilities")]
    [InlineData("""{ "form": "market-data-gateway-opening", "capabilities": { "feeds": ["auction", ""] } }""", FormFlaw.WrongShape, "capabilities.feeds[1]")]
    [InlineData("""{ "form": "market-data-gateway-opening", "eKeyCertificates": 1.5 }""", FormFlaw.WrongShape, "eKeyCertificates")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": {} }""", FormFlaw.WrongShape, "knownGateways")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": [{}] }""", FormFlaw.WrongGateway, "knownGateways[0].registrationNumber")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": [{ "registrationNumber": "7" }] }""", FormFlaw.WrongGateway, "knownGateways[0].businesses")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": [{ "registrationNumber": "7", "businesses": ["bond"], "flowRate": 21 }] }""", FormFlaw.WrongGateway, "knownGateways[0].flowRate")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": [{ "registrationNumber": "7", "businesses": ["bond"], "gatewayId": "a\nb" }] }""", FormFlaw.WrongGateway, "knownGateways[0].gatewayId")]
    [InlineData("""{ "form": "trading-gateway-opening", "knownGateways": [{ "registrationNumber": "7", "businesses": ["bond"] }, { "registrationNumber": " 7", "businesses": ["bond"] }] }""", FormFlaw.WrongGateway, "knownGateways[1].registrationNumber")]
    public void Read_NoForm_NamesTheFlawAndItsPlace(string json, FormFlaw flaw, string path)
    {
        Assert.Equal((flaw, path), Flaw(json));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains(path, Read(json).AsT1.Text(language), StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AValueOfAnotherType_SaysNoPlaceButTheFilesOwn() =>
        Assert.DoesNotContain("Position", Read("""{ "form": "trading-gateway-opening", "lines": [{ "count": "2" }] }""").AsT1.Detail, StringComparison.Ordinal);

    [Fact]
    public void Read_VeryDeepJson_IsNotRead() => Assert.Equal(FormFlaw.NotJson, Flaw(new string('[', 100_000)).Item1);

    [Fact]
    public void Write_BeginsWithTheName_AndWritesNoBlanks() =>
        Assert.Equal(
            """
            {
              "form": "trading-gateway-opening",
              "businesses": [
                "auction"
              ],
              "lines": [
                {
                  "count": 2
                }
              ],
              "contact": {}
            }
            """.ReplaceLineEndings("\n"),
            FormJson.Write(new OpeningForm { Businesses = [TradingBusiness.Auction], Lines = [new(2)] }));

    [Fact]
    public void Write_AFormOfSomebodyElse_IsAProgrammingError() => Assert.Throws<ArgumentException>(() => FormJson.Write(new Foreign()));

    [Fact]
    public void Names_AreOnePerForm() => Assert.Equal(
        ["market-data-gateway-opening", "market-data-gateway-revocation", "market-maker-filing", "trading-gateway-business-change", "trading-gateway-flow-rate-change", "trading-gateway-opening", "trading-gateway-revocation"],
        FormJson.Names.Order());

    private sealed record Foreign : ICheckableForm
    {
        public Violations? Violations(GatewayDirectory gateways) => null;

        public Violations? ViolationsWithoutGateways() => null;
    }
}
