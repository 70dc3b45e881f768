using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using OneOf;
using ServicePlatform.Answers;
using ServicePlatform.Callers;

namespace ServicePlatform.Materials;

/// <summary>Who may see an application's files, and add to them: whoever may see the application, and save its form.</summary>
internal sealed class MaterialAccess(Show show, Caller caller, Problems problems, IClock clock)
{
    /// <summary>The application, for who may see it.</summary>
    public async ValueTask<OneOf<RegisteredApplication, ProblemHttpResult>> SeeAsync(AggregateKey key, CancellationToken cancellation) =>
        (await show.ExecuteAsync<RegisteredApplication>(caller.Acting, key, cancellation).ConfigureAwait(false)).Match<OneOf<RegisteredApplication, ProblemHttpResult>>(
            stored => stored.Value, denied => problems.Of(denied), missing => problems.Of(missing), unavailable => problems.Of(unavailable));

    /// <summary>Why who asks may not add to its files now; null where they may.</summary>
    public async ValueTask<ProblemHttpResult?> RefusesAddingAsync(AggregateKey key, CancellationToken cancellation)
    {
        if ((await SeeAsync(key, cancellation).ConfigureAwait(false)).TryPickT1(out var unseen, out var application))
        {
            return unseen;
        }

        var place = await show.ExecuteAsync<RegisteredInstitution>(caller.Acting, AggregateKey.Of(key.Institution), cancellation).ConfigureAwait(false);
        return place.Match(
            found => PlatformAccess.Decide(found.Value.Value, caller.Acting, new AccessRequest.Advance(application.Value, ApplicationAction.Save)).Match(
                _ => Saves(application),
                denied => problems.Of(denied)),
            denied => problems.Of(denied),
            missing => problems.Of(missing),
            unavailable => problems.Of(unavailable));
    }

    // Where its form cannot be saved any more, what it rests on stays as it is.
    private ProblemHttpResult? Saves(RegisteredApplication application) =>
        application.Value.Save(application.Value.Form, caller.Acting.Actor, clock.GetCurrentInstant()).Match<ProblemHttpResult?>(
            _ => null,
            refused => problems.Of(new StepNotPermitted(application.Key, $"{refused.State}", $"{refused.Action}")),
            unmet => problems.Of(new StepRefused(application.Key, $"{unmet.Unmet.State}", $"{unmet.Unmet.Action}", unmet.Unmet.Codes, unmet.Violations)));
}
