using ExchangeGateway.EKeys;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Certificates;

/// <summary>Answers commands that a certificate is to serve by: where its EKey is locked, nothing but unlocking helps, and the status says so.</summary>
internal sealed class EKeyAnswers(Answering answers, Problems problems, Show show, Caller caller)
{
    private const string SignsIn = "certificate-signs-in";

    public async Task<Results<Ok<Done>, ProblemHttpResult>> OfAsync(CertificatePath path, CommandOutcome outcome, CancellationToken cancellation) =>
        outcome.TryPickT4(out var refused, out _) && refused.Codes.Contains(SignsIn) && await IsLockedAsync(path, cancellation).ConfigureAwait(false)
            ? problems.Of(refused, ProblemKind.EKeyLocked)
            : answers.Of(outcome);

    private async Task<bool> IsLockedAsync(CertificatePath path, CancellationToken cancellation) =>
        (await show.ExecuteAsync<RegisteredCertificate>(caller.Acting, path.Key, cancellation).ConfigureAwait(false)).TryPickT0(out var shown, out _)
        && shown.Value.EKey is { State: not EKeyState.Ready };
}
