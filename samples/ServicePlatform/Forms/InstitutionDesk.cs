using ExchangeGateway.Access;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ServicePlatform.Callers;

namespace ServicePlatform.Forms;

/// <summary>The institution that a page is about, and what whoever looks may do there.</summary>
internal sealed class InstitutionDesk(Caller caller, Show show)
{
    /// <summary>The institution; null where there is none of that name, or none for this account.</summary>
    public async Task<Institution?> FindAsync(string name, CancellationToken cancellation) =>
        InstitutionId.Of(name).TryPickT0(out var id, out _)
            ? (await show.ExecuteAsync<RegisteredInstitution>(caller.Acting, AggregateKey.Of(id), cancellation).ConfigureAwait(false)).Match<Institution?>(
                found => found.Value.Value, _ => null, _ => null, unavailable => throw new InvalidOperationException(unavailable.ToString()))
            : null;

    /// <summary>What this account lacks for it; null where it may.</summary>
    public AccessDenied? Lacks(Institution institution, AccessRequest request) =>
        PlatformAccess.Decide(institution, caller.Acting, request).Match<AccessDenied?>(_ => null, denied => denied);
}
