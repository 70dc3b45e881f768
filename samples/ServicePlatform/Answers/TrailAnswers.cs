using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Callers;
using ServicePlatform.Protection;

namespace ServicePlatform.Answers;

/// <summary>A thing's history as JSON lines, an entry a line, read and sent part by part.</summary>
internal sealed class TrailAnswers(ShowHistory history, Caller caller, Problems problems, IHttpContextAccessor http)
{
    private const int Part = 500;
    public const string ContentType = "application/jsonl";

    public async Task<Results<PushStreamHttpResult, ProblemHttpResult>> OfAsync(AggregateKey key, CancellationToken cancellation)
    {
        var first = await history.ExecuteAsync(caller.Acting, key, most: Part, cancellation: cancellation).ConfigureAwait(false);
        return first.Match<Results<PushStreamHttpResult, ProblemHttpResult>>(
            entries => TypedResults.Stream(stream => WriteAsync(stream, key, entries), ContentType),
            denied => problems.Of(denied),
            missing => problems.Of(missing),
            unavailable => problems.Of(unavailable));
    }

    private async Task WriteAsync(Stream stream, AggregateKey key, ExchangeGateway.ValueList<KeptEntry> entries)
    {
        var cancellation = http.HttpContext!.RequestAborted;
        while (entries.Count > 0)
        {
            foreach (var entry in entries)
            {
                await stream.WriteAsync(TrailJson.Line(entry), cancellation).ConfigureAwait(false);
                await stream.WriteAsync("\n"u8.ToArray(), cancellation).ConfigureAwait(false);
            }

            var next = entries.Count < Part ? default : await history.ExecuteAsync(caller.Acting, key, entries[^1].Entry.Version, Part, cancellation).ConfigureAwait(false);
            if (next is not null && !next.IsT0)
            {
                // What was sent must not pass for the whole.
                http.HttpContext.Abort();
                return;
            }

            entries = next is null ? [] : next.AsT0;
        }
    }
}

internal static class TrailDescription
{
    /// <summary>The endpoint answers a history.</summary>
    public static RouteHandlerBuilder JsonLines(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<string>(StatusCodes.Status200OK, TrailAnswers.ContentType).Within(Limits.Files);
}
