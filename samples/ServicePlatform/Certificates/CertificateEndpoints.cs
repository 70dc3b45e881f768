using ExchangeGateway.Gateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Callers;
using ServicePlatform.Languages;

namespace ServicePlatform.Certificates;

/// <summary>Certificates: asked for, used, replaced, cancelled, unlocked. What the authority does with them is in <see cref="AuthorityEndpoints"/>.</summary>
internal static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder institution)
    {
        var certificates = institution.MapGroup("/certificates").WithTags("Certificates");
        certificates.MapPost("", Request).Commands().WithName("RequestCertificate").WithSummary("Asks for a certificate for a gateway that lacks one of that kind.");
        var one = certificates.MapGroup(CertificatePath.Template);
        one.MapGet("", Show).WithName("ShowCertificate").WithSummary("A certificate, and where it stands.");
        one.MapGet("/history", History).JsonLines().WithName("CertificateHistory").WithSummary("A certificate’s history as JSON lines.");
        one.MapPost("/enable", Enable).Commands().WithName("EnableCertificate").WithSummary("Its gateway begins to use it.");
        one.MapPost("/hand-over", HandOver).Commands().WithName("HandOverCertificate").WithSummary("Another gateway uses it from now on (2.2-5).");
        one.MapPost("/replacement", Replace).Commands().WithName("RequestReplacement").WithSummary("Asks for another in its place (5.1-1 to 5.1-4).");
        one.MapPost("/cut-over", CutOver).Commands().WithName("CutOverCertificate").WithSummary("It takes the place of the one that it replaces (5.1-4).");
        one.MapPost("/cancellation-request", RequestCancellation).Commands().WithName("RequestCancellation").WithSummary("The authority is asked to cancel it (3.3-2).");
        one.MapPost("/unlock-request", RequestUnlock).Commands().WithName("RequestUnlock").WithSummary("Asks that its locked EKey be unlocked (6.2-1).");
        one.MapAuthority();
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Request(
        InstitutionPart institution, CertificateWanted body, Commands commands, RequestCertificate request, Answering answers, Problems problems, CancellationToken cancellation) =>
        RegistrationNumber.Of(body.Gateway, "gateway").TryPickT1(out var violation, out var gateway)
            ? problems.Of([violation])
            : answers.Of(await request.ExecuteAsync(new(commands.Head(institution), gateway, body.Kind) { Delivery = body.Delivery }, cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<ShownCertificate>, ProblemHttpResult>> Show(
        [AsParameters] CertificatePath path, Caller caller, Show show, Answering answers, Say say, CancellationToken cancellation) =>
        answers.Of(await show.ExecuteAsync<RegisteredCertificate>(caller.Acting, path.Key, cancellation).ConfigureAwait(false), stored => ShownCertificate.Of(stored, say.Language));

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> History([AsParameters] CertificatePath path, TrailAnswers trails, CancellationToken cancellation) =>
        trails.OfAsync(path.Key, cancellation);

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Enable(
        [AsParameters] CertificatePath path, Commands commands, EnableCertificate enable, EKeyAnswers answers, CancellationToken cancellation) =>
        await answers.OfAsync(path, await enable.ExecuteAsync(new(commands.Head(path.Institution), path.Number), cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> HandOver(
        [AsParameters] CertificatePath path, HandOver body, Commands commands, HandOverCertificate handOver, EKeyAnswers answers, Problems problems, CancellationToken cancellation) =>
        RegistrationNumber.Of(body.To, "to").TryPickT1(out var violation, out var to)
            ? problems.Of([violation])
            : await answers.OfAsync(path, await handOver.ExecuteAsync(new(commands.Head(path.Institution), path.Number, to), cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Replace(
        [AsParameters] CertificatePath path, ReplacementWanted body, Commands commands, RequestReplacement replace, Answering answers, CancellationToken cancellation) =>
        answers.Of(await replace.ExecuteAsync(new(commands.Head(path.Institution), path.Number, body.By) { Colour = body.Colour, Delivery = body.Delivery }, cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> CutOver(
        [AsParameters] CertificatePath path, Commands commands, CutOverCertificate cutOver, EKeyAnswers answers, CancellationToken cancellation) =>
        await answers.OfAsync(path, await cutOver.ExecuteAsync(new(commands.Head(path.Institution), path.Number), cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> RequestCancellation(
        [AsParameters] CertificatePath path, Commands commands, RequestCancellation request, Answering answers, CancellationToken cancellation) =>
        answers.Of(await request.ExecuteAsync(new(commands.Head(path.Institution), path.Number), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> RequestUnlock(
        [AsParameters] CertificatePath path, UnlockWanted body, Commands commands, RequestUnlock request, Answering answers, CancellationToken cancellation) =>
        answers.Of(await request.ExecuteAsync(new(commands.Head(path.Institution), path.Number, body.Form), cancellation).ConfigureAwait(false));
}
