using ExchangeGateway.Rules;

namespace ExchangeGateway.Applications;

/// <summary>An application's serial number (业务流水号, 3.3-4), opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record BusinessSerialNumber : OpaqueText
{
    private BusinessSerialNumber(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<BusinessSerialNumber> Of(string? text, string path = "serialNumber") => Check(text, path, static value => new BusinessSerialNumber(value));
}
