using Microsoft.AspNetCore.Mvc;

namespace ServicePlatform.Answers;

/// <summary>Why a request was not done (RFC 9457). <see cref="Code"/> is stable, and so is <c>type</c>, which is made of it; the texts are in the request's language.</summary>
internal sealed class Problem : ProblemDetails
{
    /// <summary>What programs test for.</summary>
    public required string Code { get; init; }

    /// <summary>Every rule that what was given breaks; with 422.</summary>
    public IReadOnlyList<BrokenRule>? Violations { get; init; }

    /// <summary>What does not hold yet; with 422.</summary>
    public IReadOnlyList<Reason>? Unmet { get; init; }

    /// <summary>What the account lacks; with 403.</summary>
    public IReadOnlyList<Lack>? Missing { get; init; }
}

/// <summary>A rule that something given breaks.</summary>
/// <param name="Rule">The guide's rule; null for a rule of this platform's own.</param>
/// <param name="Code">What programs test for.</param>
/// <param name="Path">Where, as in <c>lines[1].flowRate</c>.</param>
/// <param name="Found">What stood there; null where it was left blank.</param>
/// <param name="Allowed">What may stand there; null where it is no choice among values.</param>
/// <param name="Text">What to read and what to do next.</param>
internal sealed record BrokenRule(string? Rule, string Code, string Path, string? Found, string? Allowed, string Text);

/// <summary>Something that does not hold yet.</summary>
internal sealed record Reason(string Code, string Text);

/// <summary>Something that an account lacks.</summary>
/// <param name="Rule">The guide's rule.</param>
/// <param name="Code">What programs test for.</param>
/// <param name="Text">What to read and what to do next.</param>
internal sealed record Lack(string Rule, string Code, string Text);
