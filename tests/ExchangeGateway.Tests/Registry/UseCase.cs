using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Filings;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Tests.Institutions;
using ExchangeGateway.TradingGateways;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry;

/// <summary>A use case where it can be done: what was before, who may, and how it is asked.</summary>
internal sealed record UseCase(string Name, Acting May, Func<Desk, Task<Desk>> Before, Func<Desk, CommandHead, ValueTask<CommandOutcome>> Ask)
{
    private static readonly OpeningForm One = Given.Opening with { Lines = [new(1, 3)] };
    private static readonly RevocationForm Revocation = new() { Attachments = Given.RevocationMaterials, Gateways = [new("T1")] };
    private static readonly FlowRateChangeForm Change = new() { Attachments = Given.OpeningMaterials, Gateways = [new("T1", 7)] };
    private static readonly CertificateNumber EKey = Certificate("T1", CertificateKind.EKey), File = Certificate("T1", CertificateKind.File);
    private static readonly MarketMakerFilingForm Filing = new() { Accounts = ["mm-1"], Gateways = ["T1"], AccountsOnRecord = true, MarketMakingOnly = true };
    private static readonly DedicatedCertificate Made = new Desk().Make(CertificateKind.EKey) with { Identity = Given.Identity(900) };
    private static readonly AccountName Clerk = Members.Name("clerk");
    private static readonly SmsCodeHash Code = SmsCodeHash.Of("123456");

    public static UnlockForm Unlock { get; } = new()
    {
        CertificateId = "1", InitialPinStated = true, ContactName = "李四", ContactPhone = "021", IsSigned = true, IsStamped = true, Route = UnlockRoute.ByPost, Papers = UnlockForm.PapersFor(UnlockRoute.ByPost),
    };

    public static IReadOnlyList<UseCase> All { get; } =
    [
        new(nameof(ReturnApplication), Reviewer, Submitted, (desk, head) => new ReturnApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), "补"))),
        new(nameof(RejectApplication), Reviewer, Submitted, (desk, head) => new RejectApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), "否"))),
        new(nameof(ApproveApplication), Reviewer, Submitted, (desk, head) => new ApproveApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), [Given.Number("T1")]))),
        new(nameof(RecordCertificatesIssued), Boss, async desk => await (await (await Approved(desk)).EnabledAsync(EKey)).EnabledAsync(File), (desk, head) => new RecordCertificatesIssued(desk.Store).ExecuteAsync(new(head, Serial("1")))),
        new(nameof(CompleteApplication), Boss, async desk => await (await Opened(desk)).ApprovedAsync("2", Change), (desk, head) => new CompleteApplication(desk.Store).ExecuteAsync(new(head, Serial("2")))),
        new(nameof(RequestCancellation), Boss, Revoked, (desk, head) => new RequestCancellation(desk.Store).ExecuteAsync(new(head, EKey))),
        new(nameof(RecordCertificatesRevoked), Boss, Requested, (desk, head) => new RecordCertificatesRevoked(desk.Store).ExecuteAsync(new(head, Serial("2")))),
        new(nameof(ApproveCertificate), Boss, Approved, (desk, head) => new ApproveCertificate(desk.Store).ExecuteAsync(new(head, EKey))),
        new(nameof(RefuseCertificate), Boss, Approved, (desk, head) => new RefuseCertificate(desk.Store).ExecuteAsync(new(head, EKey, "材料不符"))),
        new(nameof(RequestCertificate), Boss, Refused, (desk, head) => new RequestCertificate(desk.Store).ExecuteAsync(new(head, Given.Number("T1"), CertificateKind.EKey))),
        new(nameof(PayCertificate), Boss, Unpaid, (desk, head) => new PayCertificate(desk.Store).ExecuteAsync(new(head, EKey))),
        new(nameof(IssueCertificate), Boss, Paid, (desk, head) => new IssueCertificate(desk.Store).ExecuteAsync(new(head, EKey, Made))),
        new(nameof(DeliverCertificate), Boss, Issued, (desk, head) => new DeliverCertificate(desk.Store).ExecuteAsync(new(head, EKey, CertificateDelivery.Dispatched))),
        new(nameof(RecogniseCertificate), Boss, Received, (desk, head) => new RecogniseCertificate(desk.Store).ExecuteAsync(new(head, EKey, IsRecognised: true))),
        new(nameof(EnableCertificate), Boss, async desk => await (await Approved(desk)).InstalledAsync(EKey), (desk, head) => new EnableCertificate(desk.Store).ExecuteAsync(new(head, EKey))),
        new(nameof(HandOverCertificate), Boss, async desk => await (await Opened(desk)).ApprovedAsync("2", One, "T2"), (desk, head) => new HandOverCertificate(desk.Store).ExecuteAsync(new(head, EKey, Given.Number("T2")))),
        new(nameof(RequestReplacement), Boss, Opened, (desk, head) => new RequestReplacement(desk.Store).ExecuteAsync(new(head, EKey, CertificateKind.EKey))),
        new(nameof(CutOverCertificate), Boss, Replacing, (desk, head) => new CutOverCertificate(desk.Store).ExecuteAsync(new(head, Certificate("T1", CertificateKind.EKey, 2)))),
        new(nameof(CancelCertificate), Boss, Opened, (desk, head) => new CancelCertificate(desk.Store).ExecuteAsync(new(head, EKey, "遗失"))),
        new(nameof(RequestUnlock), Boss, Opened, (desk, head) => new RequestUnlock(desk.Store).ExecuteAsync(new(head, EKey, Unlock))),
        new(nameof(RecordUnlock), Boss, Locked, (desk, head) => new RecordUnlock(desk.Store).ExecuteAsync(new(head, EKey))),
        new(nameof(EditInstitution), Boss, Broker0, (desk, head) => new EditInstitution(desk.Store).ExecuteAsync(new(head, Members.CompleteRecord with { Name = Members.Legal(InstitutionName.Of("新名")) }))),
        new(nameof(SetVpnQuota), Manager, Broker0, (desk, head) => new SetVpnQuota(desk.Store).ExecuteAsync(new(head, Members.Quota(5)))),
        new(nameof(CreateAccount), Boss, Broker0, (desk, head) => new CreateAccount(desk.Store).ExecuteAsync(new(head, new(Clerk)))),
        new(nameof(RemoveAccount), Boss, WithClerk, (desk, head) => new RemoveAccount(desk.Store).ExecuteAsync(new(head, Clerk))),
        new(nameof(SetVpnAccount), Boss, WithClerk, (desk, head) => new SetVpnAccount(desk.Store).ExecuteAsync(new(head, Clerk, Members.Name("vpn-clerk")))),
        new(nameof(MakeAdministrator), Boss, WithClerk, (desk, head) => new MakeAdministrator(desk.Store).ExecuteAsync(new(head, Clerk))),
        new(nameof(UnmakeAdministrator), Manager, WithClerk, (desk, head) => new UnmakeAdministrator(desk.Store).ExecuteAsync(new(head, Clerk))),
        new(nameof(GrantProduct), Boss, WithClerk, (desk, head) => new GrantProduct(desk.Store).ExecuteAsync(new(head, Clerk, Product.TradingSoftware))),
        new(nameof(WithdrawProduct), Boss, WithClerk, (desk, head) => new WithdrawProduct(desk.Store).ExecuteAsync(new(head, Clerk, Product.TradingSoftware))),
        new(nameof(ResetPassword), Boss, WithClerk, (desk, head) => new ResetPassword(desk.Store).ExecuteAsync(new(head, Clerk))),
        new(nameof(ChangePassword), Boss, Broker0, (desk, head) => new ChangePassword(desk.Store).ExecuteAsync(new(head, true, null))),
        new(nameof(RequestPhoneChange), Boss, Broker0, (desk, head) => new RequestPhoneChange(desk.Store).ExecuteAsync(new(head, Members.Phone("13800000000"), Code))),
        new(nameof(VerifyPhoneChange), Boss, PhoneRequested, (desk, head) => new VerifyPhoneChange(desk.Store).ExecuteAsync(new(head, "123456"))),
        new(nameof(DraftMarketMakerFiling), Boss, Opened, (desk, head) => new DraftMarketMakerFiling(desk.Store).ExecuteAsync(new(head, Serial("F"), Filing))),
        new(nameof(SaveMarketMakerFiling), Boss, Drafted, (desk, head) => new SaveMarketMakerFiling(desk.Store).ExecuteAsync(new(head, Serial("F"), Filing))),
        new(nameof(SubmitMarketMakerFiling), Boss, Drafted, (desk, head) => new SubmitMarketMakerFiling(desk.Store).ExecuteAsync(new(head, Serial("F")))),
    ];

    public override string ToString() => Name;

    private static Task<Desk> Broker0(Desk desk) => desk.WithBrokerAsync();

    private static async Task<Desk> Submitted(Desk desk) => await (await Broker0(desk)).SubmittedAsync("1", One);

    private static async Task<Desk> Approved(Desk desk) => await (await Broker0(desk)).ApprovedAsync("1", One, "T1");

    private static async Task<Desk> Opened(Desk desk) => await (await Broker0(desk)).OpenedAsync("1", One, "T1");

    private static async Task<Desk> Revoked(Desk desk) => await (await Opened(desk)).ApprovedAsync("2", Revocation);

    private static async Task<Desk> Requested(Desk desk)
    {
        await Revoked(desk);
        await Done(new RequestCancellation(desk.Store).ExecuteAsync(new(By(Boss), EKey)));
        await Done(new RequestCancellation(desk.Store).ExecuteAsync(new(By(Reviewer), File)));
        return desk;
    }

    private static Task<Desk> Refused(Desk desk) => After(Approved, desk, () => new RefuseCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, "材料不符")));

    private static Task<Desk> Unpaid(Desk desk) => After(Approved, desk, () => new ApproveCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey)));

    private static Task<Desk> Paid(Desk desk) => After(Unpaid, desk, () => new PayCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey)));

    private static Task<Desk> Issued(Desk desk) => After(Paid, desk, () => new IssueCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, desk.Make(CertificateKind.EKey))));

    private static Task<Desk> Dispatched(Desk desk) => After(Issued, desk, () => new DeliverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateDelivery.Dispatched)));

    private static Task<Desk> Received(Desk desk) => After(Dispatched, desk, () => new DeliverCertificate(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateDelivery.Received)));

    private static async Task<Desk> Replacing(Desk desk) =>
        await (await After(Opened, desk, () => new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), EKey, CertificateKind.EKey)))).InstalledAsync(Certificate("T1", CertificateKind.EKey, 2));

    private static Task<Desk> Locked(Desk desk) => After(Opened, desk, () => new RequestUnlock(desk.Store).ExecuteAsync(new(By(Boss), EKey, Unlock)));

    private static Task<Desk> WithClerk(Desk desk) => After(Broker0, desk, () => new CreateAccount(desk.Store).ExecuteAsync(new(By(Boss), new(Clerk))));

    private static Task<Desk> PhoneRequested(Desk desk) => After(Broker0, desk, () => new RequestPhoneChange(desk.Store).ExecuteAsync(new(By(Boss), Members.Phone("13800000000"), Code)));

    private static Task<Desk> Drafted(Desk desk) => After(Opened, desk, () => new DraftMarketMakerFiling(desk.Store).ExecuteAsync(new(By(Boss), Serial("F"), Filing)));

    private static async Task<Desk> After(Func<Desk, Task<Desk>> before, Desk desk, Func<ValueTask<CommandOutcome>> then)
    {
        await before(desk);
        await Done(then());
        return desk;
    }
}
