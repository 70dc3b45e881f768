using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Gateways;

/// <summary>Queries of gateways, a page or all of them.</summary>
internal sealed class GatewayAnswers(QueryGateways gateways, Caller caller, Answering answers, Problems problems, IHttpContextAccessor http)
{
    public async Task<Results<Ok<Listed<TShown>>, ProblemHttpResult>> PageAsync<TShown>(
        InstitutionPart institution, GatewayFilter filter, PageQuery page, Func<GatewayWithCertificates, TShown> show, CancellationToken cancellation) =>
        answers.Of(await gateways.ExecuteAsync(caller.Asks(institution), filter, page.Of(institution), cancellation).ConfigureAwait(false), show);

    /// <summary>The one of a number.</summary>
    public async Task<Results<Ok<TShown>, ProblemHttpResult>> OneAsync<TShown>(
        InstitutionPart institution, GatewaySystem system, RegistrationNumberPart number, Func<GatewayWithCertificates, TShown> show, CancellationToken cancellation)
    {
        var outcome = await gateways.ExecuteAsync(caller.Asks(institution), new(system) { Number = number }, new(size: 1), cancellation).ConfigureAwait(false);
        return outcome.TryPickT0(out var page, out _) && page.Items.Count == 0
            ? problems.Of(new ExchangeGateway.Registry.NotFound(ExchangeGateway.Registry.AggregateKey.Of(institution, number)))
            : answers.Of(outcome, found => show(found.Items[0]));
    }

    /// <summary>All that the filter finds, as a table that is written while it is read.</summary>
    public async Task<Results<PushStreamHttpResult, ProblemHttpResult>> TableAsync<TRow>(
        InstitutionPart institution, GatewayFilter filter, string fileName, Func<GatewayWithCertificates, int, TRow> row, Func<Stream, IAsyncEnumerable<TRow>, CancellationToken, Task> write,
        CancellationToken cancellation)
    {
        var first = await gateways.ExecuteAsync(caller.Asks(institution), filter, new(PageRequest.MostItems), cancellation).ConfigureAwait(false);
        return first.Match<Results<PushStreamHttpResult, ProblemHttpResult>>(
            page => TypedResults.Stream(stream => write(stream, RowsAsync(institution, filter, page, row), http.HttpContext!.RequestAborted), "text/csv; charset=utf-8", fileName),
            denied => problems.Of(denied),
            missing => problems.Of(missing),
            unavailable => problems.Of(unavailable));
    }

    private async IAsyncEnumerable<TRow> RowsAsync<TRow>(InstitutionPart institution, GatewayFilter filter, Page<GatewayWithCertificates> page, Func<GatewayWithCertificates, int, TRow> row)
    {
        for (var sequence = 0; ;)
        {
            foreach (var found in page.Items)
            {
                yield return row(found, ++sequence);
            }

            if (page.Next is null)
            {
                yield break;
            }

            var next = await gateways.ExecuteAsync(caller.Asks(institution), filter, new(PageRequest.MostItems, page.Next), http.HttpContext!.RequestAborted).ConfigureAwait(false);
            if (!next.TryPickT0(out page!, out _))
            {
                // What was sent must not pass for the whole.
                http.HttpContext.Abort();
                yield break;
            }
        }
    }
}

internal static class GatewayRegistration
{
    public static IServiceCollection AddGateways(this IServiceCollection services) => services.AddScoped<GatewayAnswers>();
}
