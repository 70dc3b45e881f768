using ExchangeGateway.EKeys;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Rules;
using ProblemHttpResult = Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult;
using ServicePlatform.Languages;

namespace ServicePlatform.Answers;

/// <summary>Says in the request's language why something was not done, with the status that HTTP has for it.</summary>
internal sealed partial class Problems(Say say, IHttpContextAccessor http, ILogger<Problems> log)
{
    private const int SoonSeconds = 1, LaterSeconds = 30;

    public ProblemHttpResult Of(ProblemKind kind, string? detail = null) => TypedResults.Problem(New(kind, detail));

    public ProblemHttpResult Of(AccessDenied denied) => TypedResults.Problem(
        New(ProblemKind.AccessDenied, missing: [.. denied.Select(gap => new Lack(gap.Rule.Id, gap.Need.Code, gap.Text(say.Language)))]));

    public ProblemHttpResult Of(NotFound missing) => Of(ProblemKind.NotFound, missing.Text(say.Language));

    /// <summary>An EKey that is locked has its own status: nothing but its unlocking helps.</summary>
    public ProblemHttpResult Of(StepNotPermitted refusal) =>
        Of(refusal.Key.Kind is AggregateKind.Certificate && refusal.State is nameof(EKeyState.Locked) or nameof(EKeyState.UnlockRequested) ? ProblemKind.EKeyLocked : ProblemKind.NotPermitted, refusal.Text(say.Language));

    public ProblemHttpResult Of(StepRefused refusal, ProblemKind? kind = null)
    {
        var reasons = refusal.Codes.Zip(refusal.Reasons(say.Language), (code, text) => new Reason(code, text));
        return TypedResults.Problem(New(kind ?? ProblemKind.Unmet, violations: refusal.Violations?.Select(Broken), unmet: [.. reasons]));
    }

    public ProblemHttpResult Of(IEnumerable<Violation> violations) => Of(violations.Select(Broken));

    public ProblemHttpResult Of(IEnumerable<BrokenRule> broken) => TypedResults.Problem(New(ProblemKind.Violations, violations: broken));

    public ProblemHttpResult Of(Conflict conflict) => Of(
        conflict.Kind switch
        {
            ConflictKind.StaleVersion => ProblemKind.StaleVersion,
            ConflictKind.AlreadyThere => ProblemKind.AlreadyThere,
            ConflictKind.GatewayHeld => ProblemKind.GatewayHeld,
            ConflictKind.CertificateInUse => ProblemKind.CertificateInUse,
            ConflictKind.KindTaken => ProblemKind.KindTaken,
            ConflictKind.RequestIdUsed => ProblemKind.RequestIdUsed,
            _ => throw new ArgumentOutOfRangeException(nameof(conflict), conflict.Kind, "Not a kind of conflict."),
        },
        conflict.Text(say.Language));

    /// <summary>What the store itself says goes to the log: it may name hosts and files.</summary>
    public ProblemHttpResult Of(StoreUnavailable unavailable)
    {
        StoreFailed(unavailable.Flaw, unavailable.Detail);
        http.HttpContext!.Response.Headers.RetryAfter = $"{(unavailable.Flaw is StoreFlaw.Busy or StoreFlaw.ConnectionLost ? SoonSeconds : LaterSeconds)}";
        return Of(ProblemKind.Store, (unavailable with { Detail = null }).Text(say.Language));
    }

    public ProblemHttpResult Of(LeaseHeld held) => Of(ProblemKind.LeaseHeld, held.Text(say.Language));

    public ProblemHttpResult Of(LeaseLost lost) => Of(ProblemKind.LeaseLost, lost.Text(say.Language));

    public ProblemHttpResult Of(LeaseRefused refused) => Of(ProblemKind.LeaseRefused, refused.Text(say.Language));

    /// <summary>The problem itself, for those who write it by themselves.</summary>
    public Problem New(ProblemKind kind, string? detail = null, IEnumerable<BrokenRule>? violations = null, IReadOnlyList<Reason>? unmet = null, IReadOnlyList<Lack>? missing = null) => new()
    {
        Type = "urn:exchange-gateway:problem:" + kind.Code,
        Code = kind.Code,
        Status = kind.Status,
        Title = say.Pick(kind.English, kind.Chinese),
        Detail = detail,
        Violations = violations?.ToArray(),
        Unmet = unmet,
        Missing = missing,
    };

    private BrokenRule Broken(Violation violation) =>
        new(violation.Rule.Id, violation.Code, violation.Path, violation.Found, violation.Allowed, violation.Text(say.Language));

    [LoggerMessage(4200, LogLevel.Error, "The store did not do its work: {Flaw}. {Detail}")]
    private partial void StoreFailed(StoreFlaw flaw, string? detail);
}
