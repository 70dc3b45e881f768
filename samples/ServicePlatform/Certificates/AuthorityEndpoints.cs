using ExchangeGateway.Certificates;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.X509;
using Microsoft.AspNetCore.Http.HttpResults;
using OneOf;
using ServicePlatform.Answers;
using ServicePlatform.Languages;

namespace ServicePlatform.Certificates;

/// <summary>What the certificate authority does with a certificate, as it is recorded here.</summary>
internal static class AuthorityEndpoints
{
    public static void MapAuthority(this IEndpointRouteBuilder certificate)
    {
        certificate.MapPost("/approve", Approve).Commands().WithName("ApproveCertificate").WithSummary("The authority approves it.");
        certificate.MapPost("/refuse", Refuse).Commands().WithName("RefuseCertificate").WithSummary("The authority refuses it.");
        certificate.MapPost("/pay", Pay).Commands().WithName("PayCertificate").WithSummary("Its fee is paid.");
        certificate.MapPost("/issue", Issue).Commands().WithName("IssueCertificate").WithSummary("The authority made it.");
        certificate.MapPost("/deliver", Deliver).Commands().WithName("DeliverCertificate").WithSummary("It is on its way, or has arrived (3.2-4, 4.3-1).");
        certificate.MapPost("/recognise", Recognise).Commands().WithName("RecogniseCertificate").WithSummary("What the installed management tool says of it (4.4-1, 6.1-1).");
        certificate.MapPost("/cancel", Cancel).Commands().WithName("CancelCertificate").WithSummary("The authority cancels it for good (3.3-2).");
        certificate.MapPost("/unlock", Unlock).Commands().WithName("RecordUnlock").WithSummary("Its EKey is unlocked (6.2-1).");
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Approve(
        [AsParameters] CertificatePath path, CertificateApproval? body, Commands commands, ApproveCertificate approve, Answering answers, CancellationToken cancellation) =>
        answers.Of(await approve.ExecuteAsync(new(commands.Head(path.Institution), path.Number, body?.IsFree ?? false), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Refuse(
        [AsParameters] CertificatePath path, CertificateRefusal body, Commands commands, RefuseCertificate refuse, Answering answers, Problems problems, Say say, CancellationToken cancellation) =>
        ReasonText.Flaw(body.Reason, say) is { } flaw
            ? problems.Of([flaw])
            : answers.Of(await refuse.ExecuteAsync(new(commands.Head(path.Institution), path.Number, body.Reason), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Pay(
        [AsParameters] CertificatePath path, Commands commands, PayCertificate pay, Answering answers, CancellationToken cancellation) =>
        answers.Of(await pay.ExecuteAsync(new(commands.Head(path.Institution), path.Number), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Issue(
        [AsParameters] CertificatePath path, CertificateMade body, Commands commands, IssueCertificate issue, Answering answers, Problems problems, Say say, CancellationToken cancellation)
    {
        if (Read(body.Certificate, say).TryPickT1(out var flaw, out var certificate))
        {
            return problems.Of([flaw]);
        }

        var id = body.Id is null ? null : CertificateId.Of(body.Id, "id");
        return id is not null && id.TryPickT1(out var violation, out _)
            ? problems.Of([violation])
            : answers.Of(await issue.ExecuteAsync(new(commands.Head(path.Institution), path.Number, certificate, id?.AsT0), cancellation).ConfigureAwait(false));
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Deliver(
        [AsParameters] CertificatePath path, DeliveryStage body, Commands commands, DeliverCertificate deliver, Answering answers, CancellationToken cancellation) =>
        answers.Of(await deliver.ExecuteAsync(
            new(commands.Head(path.Institution), path.Number, body.Stage) { LetterShown = body.LetterShown, IdentityDocumentShown = body.IdentityDocumentShown }, cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Recognise(
        [AsParameters] CertificatePath path, Recognition body, Commands commands, RecogniseCertificate recognise, Answering answers, CancellationToken cancellation) =>
        answers.Of(await recognise.ExecuteAsync(new(commands.Head(path.Institution), path.Number, body.IsRecognised), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Cancel(
        [AsParameters] CertificatePath path, CertificateRefusal? body, Commands commands, CancelCertificate cancel, Answering answers, Problems problems, Say say, CancellationToken cancellation) =>
        ReasonText.Flaw(body?.Reason, say) is { } flaw
            ? problems.Of([flaw])
            : answers.Of(await cancel.ExecuteAsync(new(commands.Head(path.Institution), path.Number, body?.Reason), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Unlock(
        [AsParameters] CertificatePath path, Commands commands, RecordUnlock unlock, Answering answers, CancellationToken cancellation) =>
        answers.Of(await unlock.ExecuteAsync(new(commands.Head(path.Institution), path.Number), cancellation).ConfigureAwait(false));

    private static OneOf<DedicatedCertificate, BrokenRule> Read(byte[] der, Say say) => Certificate.Read(der).Match<OneOf<DedicatedCertificate, BrokenRule>>(
        read => read.Facts.KeyAlgorithm.Kind() is { } kind
            ? new DedicatedCertificate(new(kind, read.Facts.Validity), read.Identity)
            : Flaw("certificate-algorithm", say.Pick("The certificate’s key is neither SM2 nor RSA.", "证书密钥既非SM2也非RSA。")),
        unreadable => Flaw("certificate-unreadable", unreadable.Text(say.Language)),
        wrong => Flaw("certificate-unreadable", wrong.Text(say.Language)),
        over => Flaw("certificate-too-large", over.Text(say.Language)));

    private static BrokenRule Flaw(string code, string text) => new(null, code, "certificate", null, null, text);
}
