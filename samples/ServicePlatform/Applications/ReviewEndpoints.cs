using ExchangeGateway;
using ExchangeGateway.Gateways;
using ExchangeGateway.Registry.Applications;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Languages;

namespace ServicePlatform.Applications;

/// <summary>The review of applications, and what is handled after it.</summary>
internal static class ReviewEndpoints
{
    public static void MapReview(this IEndpointRouteBuilder applications)
    {
        applications.MapPost("/{number}/approve", Approve).Commands().WithName("ApproveApplication").WithSummary("Passes the application.");
        applications.MapPost("/{number}/return", Return).Commands().WithName("ReturnApplication").WithSummary("Sends the application back to the applicant.");
        applications.MapPost("/{number}/reject", Reject).Commands().WithName("RejectApplication").WithSummary("Refuses the application for good.");
        applications.MapPost("/{number}/certificates-issued", Issued).Commands().WithName("RecordCertificatesIssued").WithSummary("Every certificate of the opening is there.");
        applications.MapPost("/{number}/certificates-revoked", Revoked).Commands().WithName("RecordCertificatesRevoked").WithSummary("Every certificate of the revoked gateways has its cancellation request (3.3-2).");
        applications.MapPost("/{number}/complete", Complete).Commands().WithName("CompleteApplication").WithSummary("The application’s business is handled.");
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Approve(
        InstitutionPart institution, SerialNumberPart number, Approval body, Commands commands, ApproveApplication approve, Answering answers, Problems problems, CancellationToken cancellation)
    {
        var read = (body.Gateways ?? []).Select((gateway, i) => RegistrationNumber.Of(gateway, $"gateways[{i}]")).ToArray();
        var flaws = read.Where(gateway => gateway.IsT1).Select(gateway => gateway.AsT1).ToArray();
        return flaws.Length > 0
            ? problems.Of(flaws)
            : answers.Of(await approve.ExecuteAsync(new(commands.Head(institution), number, read.Select(gateway => gateway.AsT0).ToValueList(), body.Source), cancellation).ConfigureAwait(false));
    }

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Return(
        InstitutionPart institution, SerialNumberPart number, Refusal body, Commands commands, ReturnApplication send, Answering answers, Problems problems, Say say, CancellationToken cancellation) =>
        ReasonText.Flaw(body.Reason, say) is { } flaw
            ? problems.Of([flaw])
            : answers.Of(await send.ExecuteAsync(new(commands.Head(institution), number, body.Reason, body.Source), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Reject(
        InstitutionPart institution, SerialNumberPart number, Refusal body, Commands commands, RejectApplication reject, Answering answers, Problems problems, Say say, CancellationToken cancellation) =>
        ReasonText.Flaw(body.Reason, say) is { } flaw
            ? problems.Of([flaw])
            : answers.Of(await reject.ExecuteAsync(new(commands.Head(institution), number, body.Reason, body.Source), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Issued(
        InstitutionPart institution, SerialNumberPart number, Commands commands, RecordCertificatesIssued record, Answering answers, CancellationToken cancellation) =>
        answers.Of(await record.ExecuteAsync(new(commands.Head(institution), number), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Revoked(
        InstitutionPart institution, SerialNumberPart number, Commands commands, RecordCertificatesRevoked record, Answering answers, CancellationToken cancellation) =>
        answers.Of(await record.ExecuteAsync(new(commands.Head(institution), number), cancellation).ConfigureAwait(false));

    private static async Task<Results<Ok<Done>, ProblemHttpResult>> Complete(
        InstitutionPart institution, SerialNumberPart number, Completion? body, Commands commands, CompleteApplication complete, Answering answers, CancellationToken cancellation) =>
        answers.Of(await complete.ExecuteAsync(new(commands.Head(institution), number, body?.Scheduled), cancellation).ConfigureAwait(false));
}
