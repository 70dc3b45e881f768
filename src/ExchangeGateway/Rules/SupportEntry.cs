namespace ExchangeGateway.Rules;

/// <summary>A line or an address of <see cref="SupportDirectory"/>, and what it is for.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SupportEntry
{
    internal SupportEntry(string code, SupportLine line) => (Code, Line) = (code, line);

    internal SupportEntry(string code, WebAddress address) => (Code, Address) = (code, address);

    /// <summary>The stable code that programs test for, as in <c>certificate-authority</c>.</summary>
    public string Code { get; }

    /// <summary>The line to call; null for an address.</summary>
    public SupportLine? Line { get; }

    /// <summary>The address to open; null for a line.</summary>
    public WebAddress? Address { get; }

    /// <summary>What it is for.</summary>
    public string Purpose(Language language) => Texts.Get("support-" + Code, language);

    /// <summary>The line or the address itself, as people read it.</summary>
    public string Text(Language language) => Line?.Text(language) ?? Address!.Value;
}
