namespace ExchangeGateway.Rules;

/// <summary>An address to open in a browser.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record WebAddress
{
    private WebAddress(string value) => Value = value;

    /// <summary>The address as browsers write it, absolute: a bare host ends in a slash, and what cannot stand in an address is escaped.</summary>
    public string Value { get; }

    /// <summary>The text as one, which begins with http:// or https://; or the violation at <paramref name="path"/>.</summary>
    public static Checked<WebAddress> Of(string? text, string path = "address") =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? new WebAddress(uri.AbsoluteUri)
            : new Violation(Requirement.WebAddress, path, string.IsNullOrWhiteSpace(text) ? null : text.Trim());

    /// <summary>The address, for a browser or a client.</summary>
    public Uri ToUri() => new(Value);

    /// <summary>The address.</summary>
    public override string ToString() => Value;
}
