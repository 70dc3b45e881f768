using ExchangeGateway.Rules;

namespace ServicePlatform.Addresses;

/// <summary>Numbers and ids in addresses: they are opaque, so a slash may stand in one.</summary>
internal static class AddressText
{
    /// <summary>The text as it stands in an address.</summary>
    public static string Of(string text) => Uri.EscapeDataString(text);

    /// <summary>The value that stands in an address, if it can be one. A server leaves an escaped slash as it is, so that it parts nothing.</summary>
    public static bool TryRead<T, TPart>(string? text, Func<string?, Checked<T>> of, Func<T, TPart> part, out TPart? read)
        where TPart : class
    {
        read = of(text?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)).Match<TPart?>(part, _ => null);
        return read is not null;
    }
}
