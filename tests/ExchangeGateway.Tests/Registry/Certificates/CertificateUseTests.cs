using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Certificates;

public class CertificateUseTests
{
    private static readonly OpeningForm Two = Given.Opening with { Lines = [new(2, 3)] };
    private static readonly CertificateNumber EKey = Certificate("T1", CertificateKind.EKey), File = Certificate("T1", CertificateKind.File), Other = Certificate("T2", CertificateKind.EKey);

    private static async Task<Desk> ApprovedAsync() => await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", Two, "T1", "T2");

    [Fact]
    [Trait("Rule", "6.2-1")]
    public async Task RequestUnlock_OfAFormThatNamesAnotherCertificate_IsRefused()
    {
        var desk = await ApprovedAsync();
        await Done(new ApproveCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, IsFree: true)));
        await Done(new IssueCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, desk.Make(CertificateKind.EKey), Given.Legal(CertificateId.Of("C7")))));
        await Done(new DeliverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateDelivery.Dispatched)));
        await Done(new DeliverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateDelivery.Received)));

        Assert.Equal(["unlock-certificate"], (await new RequestUnlock(desk.Store).ExecuteAsync(new(By(Boss), EKey, UseCase.Unlock))).AsT5.Codes());
        await Done(new RequestUnlock(desk.Store).ExecuteAsync(new(By(Boss), EKey, UseCase.Unlock with { CertificateId = " C7 " })));
    }

    [Theory]
    [InlineData(Language.English, "has no step “enable”")]
    [InlineData(Language.Chinese, "不能执行“启用”")]
    public async Task Enable_ACertificateThatWasAskedFor_ReadsWellInBothLanguages(Language language, string text)
    {
        var desk = await ApprovedAsync();

        Assert.Contains(text, (await new EnableCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey))).AsT3.Text(language), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "4.1-1")]
    public async Task Issue_ACertificateOfTheOtherKind_IsRefused()
    {
        var desk = await ApprovedAsync();
        await Done(new ApproveCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, IsFree: true)));

        Assert.Equal([("certificate-kind-differs", "File", "EKey")], (await new IssueCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, desk.Make(CertificateKind.File)))).AsT5.Told().Select(told => (told.Code, told.Found, told.Allowed)));
    }

    [Fact]
    public async Task Issue_FillsTheQueryTablesCells()
    {
        var desk = await ApprovedAsync();
        await desk.InstalledAsync(File);

        var found = desk.Find(File);
        Assert.Equal((found.Certificate!.Term.Validity, KeyAlgorithm.Rsa), (found.Cells.Validity!.Value, found.Cells.KeyAlgorithm!.Value));
    }

    [Fact]
    [Trait("Rule", "4.3-1")]
    public async Task Deliver_ACollectedEKey_NeedsBothPapers()
    {
        var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", Given.MarketDataOpening with { EKeyDelivery = EKeyDelivery.Collection, FileCertificates = 0, PaperFormGateways = 1 }, "M1");
        var number = Certificate("M1", CertificateKind.EKey);
        await Done(new ApproveCertificate(desk.Store).ExecuteAsync(new(By(Boss), number, IsFree: true)));
        await Done(new IssueCertificate(desk.Store).ExecuteAsync(new(By(Boss), number, desk.Make(CertificateKind.EKey))));
        await Done(new DeliverCertificate(desk.Store).ExecuteAsync(new(By(Boss), number, CertificateDelivery.Dispatched)));
        var collected = new DeliverCertificateCommand(By(Boss), number, CertificateDelivery.Collected);

        Assert.Equal(["letter-shown", "identity-document-shown"], (await new DeliverCertificate(desk.Store).ExecuteAsync(collected)).AsT4.Codes);
        await Done(new DeliverCertificate(desk.Store).ExecuteAsync(collected with { LetterShown = true, IdentityDocumentShown = true }));
        await Done(new RecogniseCertificate(desk.Store).ExecuteAsync(new(By(Boss), number, IsRecognised: false)));

        Assert.Equal("Unrecognised", desk.Find(number).State);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public async Task Enable_ACertificateThatAnotherGatewayUses_NamesIt()
    {
        var desk = await ApprovedAsync();
        var made = desk.Make(CertificateKind.EKey);
        await desk.InstalledAsync(EKey, made);
        await desk.InstalledAsync(Other, made);
        await Done(new EnableCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey)));

        Assert.Equal(new Conflict(ConflictKind.CertificateInUse, Key(Given.Number("T1"))), (await new EnableCertificate(desk.Store).ExecuteAsync(new(By(Boss), Other))).AsT6);
    }

    [Fact]
    [Trait("Rule", "2.2-4")]
    public async Task Enable_WhereAnotherOfTheKindWasHandedOver_IsRefused()
    {
        var desk = await ApprovedAsync();
        await desk.EnabledAsync(EKey);
        await Done(new HandOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, Given.Number("T2"))));
        await desk.InstalledAsync(Other);

        Assert.Equal(new Conflict(ConflictKind.KindTaken, Key(Given.Number("T2"))), (await new EnableCertificate(desk.Store).ExecuteAsync(new(By(Boss), Other))).AsT6);
    }

    [Fact]
    [Trait("Rule", "5.1-1")]
    public async Task Enable_AnExpiredCertificate_IsRefused()
    {
        var desk = await ApprovedAsync();
        await desk.InstalledAsync(EKey);
        desk.Clock.AdvanceDays(1826);

        Assert.Equal(["certificate-signs-in"], (await new EnableCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey))).AsT4.Codes);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public async Task HandOver_EndsOneUseAndBeginsTheNextAtOneInstant()
    {
        var desk = await ApprovedAsync();
        await desk.EnabledAsync(EKey);
        desk.Clock.AdvanceMinutes(1);

        await Done(new HandOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, Given.Number("T2"))));

        var (ended, begun) = (desk.Gateway("T1").Bindings.All[0], desk.Gateway("T2").Bindings.All[0]);
        Assert.Equal((begun.From, (Instant?)null, Given.Number("T2")), (ended.Until!.Value, begun.Until, desk.Find(EKey).InServiceAt));
        Assert.Equal(new Conflict(ConflictKind.CertificateInUse, Key(Given.Number("T2"))), (await new HandOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, Given.Number("T2")))).AsT6);
        Assert.True((await new HandOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, Given.Number("nobody's")))).IsT2);
        Assert.True((await new HandOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), File, Given.Number("T2")))).IsT3);
    }

    [Fact]
    [Trait("Rule", "5.1-4")]
    public async Task CutOver_PutsTheNewOneInTheOldOnesPlace_WhereverThatServes()
    {
        var desk = await ApprovedAsync();
        await desk.EnabledAsync(EKey);
        await Done(new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateKind.EKey)));
        var replacement = Certificate("T1", CertificateKind.EKey, 2);
        Assert.Equal(ConflictKind.AlreadyThere, (await new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateKind.EKey))).AsT6.Kind);
        await Done(new HandOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, Given.Number("T2"))));
        await desk.InstalledAsync(replacement);

        await Done(new CutOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), replacement)));

        Assert.Equal(("Replaced", null), (desk.Find(EKey).State, desk.Find(EKey).InServiceAt));
        Assert.Equal(("InService", Given.Number("T2")), (desk.Find(replacement).State, desk.Find(replacement).InServiceAt));
        Assert.Equal([desk.Find(replacement).Certificate!], desk.Gateway("T2").Bindings.At(Given.Number("T2"), Given.Now));
    }

    [Fact]
    [Trait("Rule", "5.1-4")]
    public async Task RequestReplacement_OfATradingCertificateByTheOtherKind_IsRefused()
    {
        var desk = await ApprovedAsync();
        await desk.EnabledAsync(EKey);
        await desk.EnabledAsync(File);

        Assert.Equal(["ekey-not-by-file"], (await new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateKind.File))).AsT5.Codes());
        Assert.Equal(["kind-kept"], (await new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), File, CertificateKind.EKey))).AsT5.Codes());
        Assert.True((await new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), Other, CertificateKind.EKey))).IsT3);
    }

    [Fact]
    [Trait("Rule", "5.1-3")]
    public async Task CutOver_OfAMarketDataFileByAnEKey_MakesTheGatewayOneOfAnEKey()
    {
        var desk = await (await new Desk().WithBrokerAsync()).OpenedAsync("1", Given.MarketDataOpening with { EKeyCertificates = 0, FileCertificates = 1, PaperFormGateways = 1 }, "M1");
        await Done(new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), Certificate("M1", CertificateKind.File), CertificateKind.EKey)));
        var replacement = Certificate("M1", CertificateKind.EKey);
        await desk.InstalledAsync(replacement);

        Assert.Equal(ConflictKind.KindTaken, (await new EnableCertificate(desk.Store).ExecuteAsync(new(By(Boss), replacement))).AsT6.Kind);
        await Done(new CutOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), replacement)));
        Assert.Equal(CertificateKind.EKey, ((MarketDataGateway)desk.Gateway("M1").Value).CertificateKind);

        // From then on it is an EKey's path: a red one's alone.
        Assert.Equal(["ekey-colour"], (await new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), replacement, CertificateKind.EKey))).AsT5.Codes());
        await Done(new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), replacement, CertificateKind.EKey) { Colour = EKeyColour.Red }));
    }

    [Fact]
    public async Task CutOver_OfACertificateThatReplacesNone_PointsToEnabling()
    {
        var desk = await ApprovedAsync();
        await desk.InstalledAsync(EKey);

        Assert.Equal(["replaces-another"], (await new CutOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey))).AsT4.Codes);
    }

    [Fact]
    public async Task Cancel_ACertificateInService_EndsItsUse()
    {
        var desk = await ApprovedAsync();
        await desk.EnabledAsync(EKey);

        await Done(new CancelCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey)));

        Assert.Equal(("Cancelled", null), (desk.Find(EKey).State, desk.Find(EKey).InServiceAt));
        Assert.Empty(desk.Gateway("T1").Bindings.At(Given.Number("T1"), Given.Now));
        Assert.True((await new CancelCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey))).IsT3);
    }

    [Fact]
    [Trait("Rule", "3.3-2")]
    public async Task RequestCancellation_WhileTheGatewayServes_IsRefused()
    {
        var desk = await ApprovedAsync();
        Assert.True((await new RequestCancellation(desk.Store).ExecuteAsync(new(By(Boss), EKey))).IsT3);
        await desk.EnabledAsync(EKey);

        Assert.Equal(["gateway-service-ended"], (await new RequestCancellation(desk.Store).ExecuteAsync(new(By(Boss), EKey))).AsT4.Codes);
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public async Task Unlock_IsRequestedOnceAndBringsTheTriesBack()
    {
        var desk = await ApprovedAsync();
        await desk.EnabledAsync(EKey);
        Assert.NotEmpty((await new RequestUnlock(desk.Store).ExecuteAsync(new(By(Boss), EKey, UseCase.Unlock with { IsSigned = false }))).AsT5);
        Assert.True((await new RecordUnlock(desk.Store).ExecuteAsync(new(By(Boss), EKey))).IsT3);

        await Done(new RequestUnlock(desk.Store).ExecuteAsync(new(By(Boss), EKey, UseCase.Unlock)));
        Assert.Equal(("InService/UnlockRequested", CertificateStatus.Locked), (desk.Find(EKey).State, desk.Find(EKey).Certificate!.Term.StatusAt(Given.Now)));
        Assert.True((await new RequestUnlock(desk.Store).ExecuteAsync(new(By(Boss), EKey, UseCase.Unlock))).IsT3);
        await Done(new RecordUnlock(desk.Store).ExecuteAsync(new(By(Reviewer), EKey)));

        Assert.Equal((EKeyState.Ready, 6, true, CertificateStatus.Valid), (desk.Find(EKey).EKey is { } eKey ? (eKey.State, eKey.TriesLeft, eKey.MustChangePin, desk.Find(EKey).Certificate!.Term.StatusAt(Given.Now)) : default));
    }

    [Fact]
    [Trait("Rule", "6.2-2")]
    public async Task RequestUnlock_OfAFileCertificate_IsRefused()
    {
        var desk = await ApprovedAsync();

        Assert.Equal(["unlock-of-ekey"], (await new RequestUnlock(desk.Store).ExecuteAsync(new(By(Boss), File, UseCase.Unlock))).AsT5.Codes());
    }

    [Fact]
    public async Task Refuse_WithoutAReason_IsRefused()
    {
        var desk = await ApprovedAsync();

        Assert.Equal(["reason-missing"], (await new RefuseCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, " "))).AsT5.Codes());
    }
}
