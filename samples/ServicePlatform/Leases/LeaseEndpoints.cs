using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Languages;

namespace ServicePlatform.Leases;

/// <summary>The right to sign in with a certificate (2.2-5): at any instant one gateway has it.</summary>
internal static class LeaseEndpoints
{
    private const int MostSeconds = 3_600;

    public static IServiceCollection AddLeases(this IServiceCollection services) => services.AddScoped<LeaseAccess>();

    public static void MapLeases(this IEndpointRouteBuilder institution)
    {
        var leases = institution.MapGroup("/leases/{certificate}").WithTags("Sign-in leases");
        leases.MapPost("", Acquire).Commands().WithName("AcquireLease").WithSummary("Asks for the right to sign in with a certificate.");
        leases.MapPut("", Renew).WithName("RenewLease").WithSummary("Prolongs a lease while it lives.");
        leases.MapDelete("", Release).WithName("ReleaseLease").WithSummary("Gives a lease back before its end.");
    }

    private static async Task<Results<Ok<ShownLease>, ProblemHttpResult>> Acquire(
        InstitutionPart institution, FingerprintPart certificate, LeaseWanted body, Commands commands, AcquireLease acquire, LeaseAccess access, Problems problems, Say say, CancellationToken cancellation) =>
        RegistrationNumber.Of(body.Gateway, "gateway").TryPickT1(out var violation, out var gateway) ? problems.Of([violation])
            : TermFlaw(body.Seconds, say) is { } flaw ? problems.Of([flaw])
            : await access.RefusesAsync(institution, gateway, cancellation).ConfigureAwait(false) is { } refused ? refused
            : Answer(await acquire.ExecuteAsync(new(certificate, new(institution, gateway), Duration.FromSeconds(body.Seconds), commands.Request), cancellation).ConfigureAwait(false), problems);

    private static async Task<Results<Ok<ShownLease>, ProblemHttpResult>> Renew(
        InstitutionPart institution, FingerprintPart certificate, LeaseRenewal body, RenewLease renew, LeaseAccess access, Problems problems, Say say, CancellationToken cancellation) =>
        RegistrationNumber.Of(body.Gateway, "gateway").TryPickT1(out var violation, out var gateway) ? problems.Of([violation])
            : TermFlaw(body.Seconds, say) is { } flaw ? problems.Of([flaw])
            : await access.RefusesAsync(institution, gateway, cancellation).ConfigureAwait(false) is { } refused ? refused
            : Answer(await renew.ExecuteAsync(Held(institution, certificate, gateway, body.Token), Duration.FromSeconds(body.Seconds), cancellation).ConfigureAwait(false), problems);

    private static async Task<Results<Ok<ShownLease>, ProblemHttpResult>> Release(
        InstitutionPart institution, FingerprintPart certificate, RegistrationNumberPart gateway, long token, ReleaseLease release, LeaseAccess access, Problems problems, CancellationToken cancellation) =>
        await access.RefusesAsync(institution, gateway, cancellation).ConfigureAwait(false) is { } refused
            ? refused
            : Answer(await release.ExecuteAsync(Held(institution, certificate, gateway, token), cancellation).ConfigureAwait(false), problems);

    private static Results<Ok<ShownLease>, ProblemHttpResult> Answer(LeaseOutcome outcome, Problems problems) => outcome.Match<Results<Ok<ShownLease>, ProblemHttpResult>>(
        lease => TypedResults.Ok(ShownLease.Of(lease)),
        held => problems.Of(held),
        lost => problems.Of(lost),
        refused => problems.Of(refused),
        unavailable => problems.Of(unavailable));

    // Holder and token tell which lease it is.
    private static SignInLease Held(InstitutionId institution, FingerprintPart certificate, RegistrationNumber gateway, long token) =>
        new(certificate, new(institution, gateway), token, RequestId.New(), Instant.MinValue);

    private static BrokenRule? TermFlaw(int seconds, Say say) => seconds is >= 1 and <= MostSeconds ? null : new(
        null, "lease-term", "seconds", $"{seconds}", $"1–{MostSeconds}", say.Pick($"A lease lasts 1–{MostSeconds} seconds. Renew it while it lives.", $"租约时长为1–{MostSeconds}秒，可在有效期内续租。"));
}
