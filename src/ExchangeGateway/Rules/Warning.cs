namespace ExchangeGateway.Rules;

/// <summary>Something that the guide advises against but allows.</summary>
/// <param name="Requirement">What the guide advises.</param>
/// <param name="Path">Where in the input.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Warning(Requirement Requirement, string Path)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(Requirement.Code, language, Path);

    /// <summary>The rule's id, the code and the place.</summary>
    public override string ToString() => $"{Requirement.Rule} {Requirement.Code} at {Path}";
}
