using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry;

/// <summary>Whatever is asked, in whatever order, the registry stays right.</summary>
[Properties(Arbitrary = [typeof(RegistryProperties)])]
public class RegistryProperties
{
    private static readonly OpeningForm Two = Given.Opening with { Lines = [new(2, 3)] };

    /// <summary>What is asked: of an application, of a certificate. The same request id may come again.</summary>
    public sealed record Asked(string What, int Application, int Gateway, CertificateKind Kind, int Ordinal, int Request)
    {
        private BusinessSerialNumber Serial => Desk.Serial($"{Application}");

        private CertificateNumber Certificate => Desk.Certificate($"T{Gateway}", Kind, Ordinal);

        internal ValueTask<CommandOutcome> Of(Desk desk)
        {
            var (store, head) = (desk.Store, By(What is "approve" or "return" ? Reviewer : Boss, Request < 40 ? Given.Legal(RequestId.Of($"{Request}")) : RequestId.New()));
            return What switch
            {
                "draft" => new DraftApplication(store).ExecuteAsync(new(head, Serial, Form)),
                "register" => new RegisterInformation(store).ExecuteAsync(new(head, Serial)),
                "submit" => new SubmitApplication(store).ExecuteAsync(new(head, Serial)),
                "withdraw" => new WithdrawApplication(store).ExecuteAsync(new(head, Serial)),
                "return" => new ReturnApplication(store).ExecuteAsync(new(head, Serial, "补")),
                "approve" => new ApproveApplication(store).ExecuteAsync(new(head, Serial, Form is OpeningForm ? [Given.Number($"T{Gateway}"), Given.Number($"T{Gateway + 1}")] : [])),
                "issued" => new RecordCertificatesIssued(store).ExecuteAsync(new(head, Serial)),
                "revoked" => new RecordCertificatesRevoked(store).ExecuteAsync(new(head, Serial)),
                "complete" => new CompleteApplication(store).ExecuteAsync(new(head, Serial, new LocalDate(2026, 12, 1))),
                "install" => InstallAsync(desk),
                "enable" => new EnableCertificate(store).ExecuteAsync(new(head, Certificate)),
                "hand over" => new HandOverCertificate(store).ExecuteAsync(new(head, Certificate, Given.Number($"T{1 + (Gateway % 4)}"))),
                "replace" => new RequestReplacement(store).ExecuteAsync(new(head, Certificate, Kind)),
                "cut over" => new CutOverCertificate(store).ExecuteAsync(new(head, Certificate)),
                "cancel" => new CancelCertificate(store).ExecuteAsync(new(head, Certificate)),
                _ => new RequestCancellation(store).ExecuteAsync(new(head, Certificate)),
            };
        }

        private ApplicationForm Form => (Application % 3) switch
        {
            0 => Two,
            1 => new FlowRateChangeForm { Attachments = Given.OpeningMaterials, Gateways = [new($"T{Gateway}", 1 + Request % 20)] },
            _ => new RevocationForm { Attachments = Given.RevocationMaterials, Gateways = [new($"T{Gateway}")] },
        };

        // One identity for two gateways now and then.
        private async ValueTask<CommandOutcome> InstallAsync(Desk desk)
        {
            var made = desk.Make(Kind) with { Identity = Given.Identity(1000 + Request / 2) };
            await new ApproveCertificate(desk.Store).ExecuteAsync(new(By(Boss), Certificate, IsFree: true));
            await new IssueCertificate(desk.Store).ExecuteAsync(new(By(Boss), Certificate, made));
            await new DeliverCertificate(desk.Store).ExecuteAsync(new(By(Boss), Certificate, CertificateDelivery.Dispatched));
            await new DeliverCertificate(desk.Store).ExecuteAsync(new(By(Boss), Certificate, CertificateDelivery.Received));
            return await new RecogniseCertificate(desk.Store).ExecuteAsync(new(By(Boss), Certificate, IsRecognised: true));
        }
    }

    public static Arbitrary<Asked[]> Commands() =>
        (from what in Gen.Elements("draft", "register", "submit", "submit", "withdraw", "return", "approve", "approve", "issued", "revoked", "complete", "install", "enable", "enable", "hand over", "replace", "cut over", "cancel", "request")
         from application in Gen.Choose(1, 6)
         from gateway in Gen.Choose(1, 4)
         from kind in Gen.Elements(CertificateKind.EKey, CertificateKind.File)
         from ordinal in Gen.Choose(1, 2)
         from request in Gen.Choose(0, 79)
         select new Asked(what, application, gateway, kind, ordinal, request)).ArrayOf(80).ToArbitrary();

    [Property(MaxTest = 60)]
    public async Task Commands_InAnyOrder_LeaveTheRegistryRight(Asked[] commands)
    {
        var desk = await (await new Desk().WithBrokerAsync()).OpenedAsync("0", Two, "T1", "T2");
        foreach (var asked in commands)
        {
            var before = desk.Store.Saved.Count;
            var outcome = await asked.Of(desk);
            desk.Clock.AdvanceSeconds(1);

            Assert.True(outcome.IsT0 || asked.What is "install" || desk.Store.Saved.Count == before, $"{asked}: {outcome.Value}");
            NoCertificateIsLiveTwice(desk);
            NoGatewayHasTwoOpenApplications(desk);
            BothSidesAgree(desk);
        }

        await TrailsOf.AreWholeAsync(desk.Store);
    }

    private static void NoCertificateIsLiveTwice(Desk desk)
    {
        var live = desk.Store.Aggregates.OfType<RegisteredGateway>().SelectMany(gateway => gateway.Bindings.All).Where(binding => binding.Until is null).ToArray();
        Assert.Distinct(live.Select(binding => binding.Certificate.Identity.Whole));
        Assert.Distinct(live.Select(binding => (binding.Gateway, binding.Certificate.Kind)));
    }

    private static void NoGatewayHasTwoOpenApplications(Desk desk) =>
        Assert.Distinct(desk.Store.Aggregates.OfType<RegisteredApplication>().Where(application => application.HoldsGateways).SelectMany(application => application.Gateways));

    // What a certificate says of where it serves is what its gateway says.
    private static void BothSidesAgree(Desk desk) => Assert.Equal(
        desk.Store.Aggregates.OfType<RegisteredCertificate>().Where(one => one.InServiceAt is not null).Select(one => (one.InServiceAt!.Value, one.Certificate!.Identity.Whole.ToString())).Order(),
        desk.Store.Aggregates.OfType<RegisteredGateway>().SelectMany(gateway => gateway.Bindings.All).Where(binding => binding.Until is null)
            .Select(binding => (binding.Gateway.Value, binding.Certificate.Identity.Whole.ToString())).Order());
}
