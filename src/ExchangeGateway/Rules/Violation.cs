namespace ExchangeGateway.Rules;

/// <summary>A requirement that an input breaks: which one, where, what stood there and what is allowed.</summary>
/// <param name="Requirement">What the guide demands.</param>
/// <param name="Path">Where in the input, as in <c>lines[1].flowRate</c>; never empty.</param>
/// <param name="Found">What stood there, as written; null where it was left blank.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Violation(Requirement Requirement, string Path, string? Found = null)
{
    private readonly string? _allowed;

    /// <summary>The guide's rule.</summary>
    public GuideRule Rule => Requirement.Rule;

    /// <summary>The stable code that programs test for.</summary>
    public string Code => Requirement.Code;

    /// <summary>What is allowed there, as in <c>1–20</c>; null where the requirement is no choice among values.</summary>
    public string? Allowed
    {
        get => _allowed ?? Requirement.Allowed;
        init => _allowed = value;
    }

    /// <summary>What to read and what to do next.</summary>
    /// <param name="language">Of the text.</param>
    /// <param name="support">Whom it may point to; null for the guide's own lines and addresses.</param>
    public string Text(Language language, SupportDirectory? support = null) =>
        Texts.Format(Code, language, Path, Found ?? Texts.Get("blank", language), Allowed, (support ?? SupportDirectory.Default).CertificateAuthority.Text(language));

    /// <summary>The rule's id, the code and the place.</summary>
    public override string ToString() => $"{Rule.Id} {Code} at {Path}";
}
