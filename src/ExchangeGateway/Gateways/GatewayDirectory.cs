namespace ExchangeGateway.Gateways;

/// <summary>What is known of an institution's own gateways when a form that names some is checked.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class GatewayDirectory
{
    private readonly Dictionary<RegistrationNumber, Gateway> _gateways = [];

    /// <summary>A directory of these gateways.</summary>
    /// <exception cref="ArgumentException">Two of them bear one registration number.</exception>
    public GatewayDirectory(params IEnumerable<Gateway> gateways)
    {
        ArgumentNullException.ThrowIfNull(gateways);
        foreach (var gateway in gateways)
        {
            _gateways.Add(gateway.Number, gateway);
        }
    }

    /// <summary>An institution without a gateway.</summary>
    public static GatewayDirectory Empty { get; } = new();

    /// <summary>The gateway of that number; null where the institution has none.</summary>
    public Gateway? Find(RegistrationNumber number) => _gateways.GetValueOrDefault(number);
}
