using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>One thing that is missing for an access, and what to do about it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AccessGap
{
    internal AccessGap(string rule, AccessNeed need, AccessRemedy remedy) => (Rule, Need, Remedy) = (GuideRules.Get(rule), need, remedy);

    /// <summary>The guide's rule.</summary>
    public GuideRule Rule { get; }

    /// <summary>What must hold.</summary>
    public AccessNeed Need { get; }

    /// <summary>What to do about it.</summary>
    public AccessRemedy Remedy { get; }

    /// <summary>What it is about: the product, the field of the record or the account; null where there is nothing to say.</summary>
    public string? Subject { get; internal init; }

    /// <summary>Who can be asked, where <see cref="Remedy"/> is to ask an administrator: person's name and login name.</summary>
    public ValueList<string> Ask { get; internal init; }

    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) =>
        Texts.Format("access-" + Need.Code, language, SubjectName(language), Texts.Format("remedy-" + Remedy, language, string.Join(", ", Ask)), Rule);

    /// <summary>The rule's id, the need's code and what it is about.</summary>
    public override string ToString() => Subject is null ? $"{Rule} {Need}" : $"{Rule} {Need}: {Subject}";

    private string? SubjectName(Language language) =>
        Need == AccessNeed.ProductGranted ? Product.Of(Subject).Match(product => product.Name(language), _ => Subject)
        : Need == AccessNeed.GatewayOperator ? Role.Of(Subject).Match(role => role.Name(language), _ => Subject)
        : Need == AccessNeed.RecordComplete ? Texts.Get("field-" + Subject, language)
        : Subject;
}
