using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>An account's login name, opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AccountName : OpaqueText
{
    private AccountName(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<AccountName> Of(string? text, string path = "account") => Check(text, path, static value => new AccountName(value));
}
