using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using NodaTime;
using ServicePlatform.Materials;

namespace ServicePlatform.Demo;

/// <summary>An institution of the demo at work: what its operator asks for, what the reviewer says, what the authority issues.</summary>
internal sealed class DemoMember(IServiceProvider services, DemoAccount operates, string part)
{
    private readonly DemoDesk _desk = new(operates, operates.Institution, part);

    public static readonly Duration Validity = Duration.FromDays(1825);

    public CommandHead Head => _desk.Head;

    private CommandHead Review => _desk.By(DemoAccounts.Reviewer);

    public Instant Now { get; } = services.GetRequiredService<IClock>().GetCurrentInstant();

    public LocalDate Today => Now.InZone(DateTimeZone.ForOffset(Offset.FromHours(8))).Date;

    public T Use<T>()
        where T : class => services.GetRequiredService<T>();

    public async ValueTask DraftAsync(string number, ApplicationForm form)
    {
        await DemoDesk.DoneAsync(Use<DraftApplication>().ExecuteAsync(new(Head, Serial(number), form)));
        var (folder, key) = (Use<MaterialFolder>(), AggregateKey.Of(operates.Institution, Serial(number)));
        var there = await folder.ListAsync(key, CancellationToken.None);
        foreach (var missing in form.Attachments.Except(there.Select(material => material.Attachment)))
        {
            using var content = new MemoryStream(DemoForms.File.ToArray());
            await folder.KeepAsync(key, missing.Material, missing.FileName, content, operates.Acting.Actor, CancellationToken.None);
        }
    }

    public async ValueTask SubmitAsync(string number, ApplicationForm form)
    {
        await DraftAsync(number, form);
        await DemoDesk.DoneAsync(Use<RegisterInformation>().ExecuteAsync(new(Head, Serial(number))));
        await DemoDesk.DoneAsync(Use<SubmitApplication>().ExecuteAsync(new(Head, Serial(number))));
    }

    public ValueTask ApproveAsync(string number, params string[] gateways) =>
        DemoDesk.DoneAsync(Use<ApproveApplication>().ExecuteAsync(new(Review, Serial(number), gateways.Select(Gateway).ToValueList())));

    public ValueTask ReturnAsync(string number, string reason) =>
        DemoDesk.DoneAsync(Use<ReturnApplication>().ExecuteAsync(new(Review, Serial(number), reason)));

    public ValueTask RejectAsync(string number, string reason) =>
        DemoDesk.DoneAsync(Use<RejectApplication>().ExecuteAsync(new(Review, Serial(number), reason)));

    public ValueTask WithdrawAsync(string number, string reason) =>
        DemoDesk.DoneAsync(Use<WithdrawApplication>().ExecuteAsync(new(Head, Serial(number), reason)));

    /// <summary>After its gateways' certificates are in service: the application's end.</summary>
    public async ValueTask CompleteAsync(string number)
    {
        await DemoDesk.DoneAsync(Use<RecordCertificatesIssued>().ExecuteAsync(new(Review, Serial(number))));
        await DemoDesk.DoneAsync(Use<CompleteApplication>().ExecuteAsync(new(Review, Serial(number), Today)));
    }

    /// <summary>Paid for, so that the authority may issue it.</summary>
    public async ValueTask ApproveAsync(CertificateNumber number, bool isPaid = true)
    {
        await DemoDesk.DoneAsync(Use<ApproveCertificate>().ExecuteAsync(new(Review, number)));
        if (isPaid)
        {
            await DemoDesk.DoneAsync(Use<PayCertificate>().ExecuteAsync(new(Head, number)));
        }
    }

    /// <summary>Issued and on its way; it ends in so many days.</summary>
    public async ValueTask IssueAsync(CertificateNumber number, int daysLeft)
    {
        var issued = Use<DemoAuthority>().Issue(operates.Institution, number, Now + Duration.FromDays(daysLeft) - Validity);
        var (certificate, id) = DemoAuthority.ForRegistry(issued, number.Kind);
        await ApproveAsync(number);
        await DemoDesk.DoneAsync(Use<IssueCertificate>().ExecuteAsync(new(Review, number, certificate, id)));
        await DeliverAsync(number, CertificateDelivery.Dispatched);
    }

    /// <summary>The whole road, until it serves.</summary>
    public async ValueTask EnableAsync(string gateway, CertificateKind kind, int daysLeft)
    {
        var number = new CertificateNumber(Gateway(gateway), kind);
        await IssueAsync(number, daysLeft);
        await DeliverAsync(number, CertificateDelivery.Received);
        await DemoDesk.DoneAsync(Use<RecogniseCertificate>().ExecuteAsync(new(Head, number, IsRecognised: true)));
        await DemoDesk.DoneAsync(Use<EnableCertificate>().ExecuteAsync(new(Head, number)));
    }

    private ValueTask DeliverAsync(CertificateNumber number, CertificateDelivery delivery) =>
        DemoDesk.DoneAsync(Use<DeliverCertificate>().ExecuteAsync(new(delivery is CertificateDelivery.Dispatched ? Review : Head, number, delivery)));

    public static RegistrationNumber Gateway(string number) => RegistrationNumber.Of(number).AsT0;

    public static BusinessSerialNumber Serial(string number) => BusinessSerialNumber.Of(number).AsT0;
}
