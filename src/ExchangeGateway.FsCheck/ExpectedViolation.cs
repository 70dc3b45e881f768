using ExchangeGateway.Rules;

namespace ExchangeGateway.FsCheck;

/// <summary>A violation that a form is known to have before anything has checked it.</summary>
/// <param name="Code">The stable code of the requirement, as in <c>flow-rate-range</c>.</param>
/// <param name="Path">Where in the form, as in <c>lines[1].flowRate</c>.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ExpectedViolation(string Code, string Path)
{
    /// <summary>What a violation that was found says of itself.</summary>
    public static ExpectedViolation Of(Violation violation)
    {
        ArgumentNullException.ThrowIfNull(violation);
        return new(violation.Code, violation.Path);
    }

    /// <summary>The code and the place.</summary>
    public override string ToString() => $"{Code} at {Path}";
}
