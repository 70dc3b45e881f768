using ExchangeGateway;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.X509;
using ServicePlatform.Applications;
using ServicePlatform.Callers;
using ServicePlatform.Languages;
using ServicePlatform.Layout;

namespace ServicePlatform.Certificates;

/// <summary>The steps of a certificate that its page offers, and takes.</summary>
internal sealed class CertificateSteps(
    Caller caller,
    Say say,
    ApproveCertificate approve,
    RefuseCertificate refuse,
    PayCertificate pay,
    IssueCertificate issue,
    DeliverCertificate deliver,
    RecogniseCertificate recognise,
    EnableCertificate enable,
    CutOverCertificate cutOver,
    CancelCertificate cancel,
    RequestCancellation requestCancellation,
    RequestReplacement replace,
    HandOverCertificate handOver,
    RecordUnlock unlock)
{
    private const int MostBytes = 65_536;

    // What the authority does is recorded by staff; the rest is the institution's to do.
    private static readonly ValueList<CertificateApplicationAction> OfTheAuthority =
    [
        CertificateApplicationAction.Refuse, CertificateApplicationAction.Approve, CertificateApplicationAction.Produce, CertificateApplicationAction.Dispatch, CertificateApplicationAction.Cancel,
    ];

    /// <summary>What leads on from here by the lifecycle, for this side. A certificate in service is replaced by another's cut-over.</summary>
    public ValueList<CertificateApplicationAction> For(RegisteredCertificate certificate) =>
        CertificateApplicationLifecycle.Table.Transitions.Where(step => step.From == certificate.Road.State).Select(step => step.Action).Distinct()
            .Where(action => OfTheAuthority.AsSpan().Contains(action) == caller.IsStaff && action is not CertificateApplicationAction.Replace)
            .Where(action => action is not CertificateApplicationAction.Receive || certificate.Road.State is not CertificateApplicationState.AwaitingCollection)
            .ToValueList();

    /// <summary>Takes one; null where what was typed for it cannot be read, and the messages say why.</summary>
    public async ValueTask<CommandOutcome?> TakeAsync(InstitutionId institution, RegisteredCertificate certificate, CertificateInput input, FormMessages messages)
    {
        var (number, head) = (certificate.Number, caller.Commands(institution, RequestId.Of(input.Request).Match(id => id, _ => RequestId.New()), input.Version));
        return input.Action switch
        {
            nameof(CertificateApplicationAction.Approve) => await approve.ExecuteAsync(new(head, number, input.IsFree)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Refuse) => await refuse.ExecuteAsync(new(head, number, input.Reason)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Pay) => await pay.ExecuteAsync(new(head, number)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Produce) => await IssueAsync(head, number, input, messages).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Dispatch) => await deliver.ExecuteAsync(new(head, number, CertificateDelivery.Dispatched)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Receive) => await deliver.ExecuteAsync(new(head, number, CertificateDelivery.Received)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Collect) => await deliver.ExecuteAsync(
                new(head, number, CertificateDelivery.Collected) { LetterShown = input.LetterShown, IdentityDocumentShown = input.IdentityDocumentShown }).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Recognise) => await recognise.ExecuteAsync(new(head, number, IsRecognised: true)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.NotRecognise) => await recognise.ExecuteAsync(new(head, number, IsRecognised: false)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Enable) when certificate.Replaces is not null => await cutOver.ExecuteAsync(new(head, number)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Enable) => await enable.ExecuteAsync(new(head, number)).ConfigureAwait(false),
            nameof(CertificateApplicationAction.Cancel) => await cancel.ExecuteAsync(new(head, number, string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason)).ConfigureAwait(false),
            nameof(RequestCancellation) => await requestCancellation.ExecuteAsync(new(head, number)).ConfigureAwait(false),
            nameof(RequestReplacement) => await replace.ExecuteAsync(new(head, number, input.By) { Colour = input.Colour, Delivery = input.Delivery }).ConfigureAwait(false),
            nameof(HandOverCertificate) => await HandOverAsync(head, number, input, messages).ConfigureAwait(false),
            nameof(EKeyAction.Unlock) => await unlock.ExecuteAsync(new(head, number)).ConfigureAwait(false),
            _ => null,
        };
    }

    private async ValueTask<CommandOutcome?> HandOverAsync(CommandHead head, CertificateNumber number, CertificateInput input, FormMessages messages)
    {
        if (RegistrationNumber.Of(input.To, "to").TryPickT1(out var violation, out var to))
        {
            messages.Add(violation.Path, violation.Text(say.Language));
            return null;
        }

        return await handOver.ExecuteAsync(new(head, number, to)).ConfigureAwait(false);
    }

    private async ValueTask<CommandOutcome?> IssueAsync(CommandHead head, CertificateNumber number, CertificateInput input, FormMessages messages)
    {
        if (await ReadAsync(input.File).ConfigureAwait(false) is not { } certificate || certificate.Facts.KeyAlgorithm.Kind() is not { } kind)
        {
            messages.Add("certificate", say.Pick("Choose the certificate as one file (DER or PEM) of an RSA or SM2 key.", "请选择一个证书文件（DER或PEM，密钥为RSA或SM2）。"));
            return null;
        }

        var id = CertificateId.Of(string.IsNullOrWhiteSpace(input.Id) ? certificate.Serial : input.Id, "id");
        if (id.TryPickT1(out var violation, out var known))
        {
            messages.Add(violation.Path, violation.Text(say.Language));
            return null;
        }

        return await issue.ExecuteAsync(new(head, number, new(new(kind, certificate.Facts.Validity), certificate.Identity), known)).ConfigureAwait(false);
    }

    private static async ValueTask<Certificate?> ReadAsync(IFormFile? file)
    {
        if (file is not { Length: > 0 and <= MostBytes })
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes).ConfigureAwait(false);
        return CertificateFile.Read(bytes.ToArray()).Certificates.ToList() is [var only] ? only : null;
    }
}
