namespace ExchangeGateway.Rules;

// What support lines, addresses and the catalogue of software must be, so that people can use them.
public sealed partial record Requirement
{
    /// <summary>2.7-1, 3.5-1: a catalogue lists a package once, and each version of it once.</summary>
    public static Requirement SoftwareTwice { get; } = new("2.7-1", "software-twice");

    /// <summary>6.1-1: a support line can be called: digits, ten of them where they begin with 400, and keys to press.</summary>
    public static Requirement SupportLine { get; } = new("6.1-1", "support-line");

    /// <summary>6.1-1: an address can be opened: it is absolute, and begins with http:// or https://.</summary>
    public static Requirement WebAddress { get; } = new("6.1-1", "web-address");
}
