using ExchangeGateway.Rules;

namespace ExchangeGateway.Gateways;

/// <summary>A gateway's number in the registry (登记编号, 2.5-1 and 3.4-1), opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegistrationNumber : OpaqueText
{
    private RegistrationNumber(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<RegistrationNumber> Of(string? text, string path = "registrationNumber") => Check(text, path, static value => new RegistrationNumber(value));
}
