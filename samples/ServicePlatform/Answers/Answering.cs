using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Addresses;

namespace ServicePlatform.Answers;

/// <summary>Answers what the registry answered.</summary>
internal sealed class Answering(Problems problems, IHttpContextAccessor http)
{
    private const string Replayed = "Idempotency-Replayed";

    private HttpContext Http => http.HttpContext!;

    /// <summary>What a command did, with the version of what it was about as <c>ETag</c>.</summary>
    public Results<Ok<Done>, ProblemHttpResult> Of(CommandOutcome outcome) => outcome.Match<Results<Ok<Done>, ProblemHttpResult>>(
        done => TypedResults.Ok(Of(done)),
        denied => problems.Of(denied),
        missing => problems.Of(missing),
        refused => problems.Of(refused),
        refused => problems.Of(refused),
        violations => problems.Of(violations),
        conflict => problems.Of(conflict),
        unavailable => problems.Of(unavailable));

    /// <summary>The same of a command that made something, at the address that the request was sent to.</summary>
    public Results<Created<Done>, ProblemHttpResult> Made(CommandOutcome outcome) => Of(outcome).Result switch
    {
        Ok<Done> done => TypedResults.Created($"{Http.Request.PathBase}{Http.Request.Path.ToUriComponent()}", done.Value),
        var problem => (ProblemHttpResult)problem,
    };

    /// <summary>What a query found, as it is shown.</summary>
    public Results<Ok<TShown>, ProblemHttpResult> Of<T, TShown>(QueryOutcome<T> outcome, Func<T, TShown> show) => outcome.Match<Results<Ok<TShown>, ProblemHttpResult>>(
        found => TypedResults.Ok(show(found)),
        denied => problems.Of(denied),
        missing => problems.Of(missing),
        unavailable => problems.Of(unavailable));

    /// <summary>A thing that the registry keeps, with its version as <c>ETag</c>.</summary>
    public Results<Ok<TShown>, ProblemHttpResult> Of<T, TShown>(QueryOutcome<Stored<T>> outcome, Func<Stored<T>, TShown> show)
        where T : Aggregate => Of<Stored<T>, TShown>(outcome, found =>
        {
            Tag(found.Version);
            return show(found);
        });

    /// <summary>A page of what a query found, each item as it is shown, with the address of the next page.</summary>
    public Results<Ok<Listed<TShown>>, ProblemHttpResult> Of<T, TShown>(QueryOutcome<Page<T>> outcome, Func<T, TShown> show) =>
        Of<Page<T>, Listed<TShown>>(outcome, page => Listed(page, show));

    public Listed<TShown> Listed<T, TShown>(Page<T> page, Func<T, TShown> show) => new([.. page.Items.Select(show)], PageQuery.Next(Http.Request, page.Next));

    public Done Of(Committed done)
    {
        if (done.IsRepeat)
        {
            Http.Response.Headers[Replayed] = "true";
        }

        Tag(done.Receipt.Target.Version);
        return Done.Of(done.Receipt);
    }

    private void Tag(long version) => Http.Response.Headers.ETag = $"\"{version}\"";
}
