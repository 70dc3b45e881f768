using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Applications;

/// <summary>A form that names gateways which are there already, one a line: a change or a revocation.</summary>
/// <typeparam name="TGateway">Trading or market-data.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public abstract record GatewayListForm<TGateway> : ApplicationForm
    where TGateway : Gateway
{
    private protected GatewayListForm() { }

    private protected abstract NamedGateways<TGateway> Named { get; }

    private protected abstract IReadOnlyList<string?> Names { get; }

    internal sealed override IReadOnlyList<RegistrationNumber> NamedGateways =>
        [.. Names.Select(name => RegistrationNumber.Of(name)).Where(number => number.IsT0).Select(number => number.AsT0).Distinct()];

    private protected sealed override void CheckContent(ref ViolationList found, GatewayDirectory? gateways)
    {
        var names = Names;
        Named.CheckNames(names, ref found);
        for (var i = 0; i < names.Count; i++)
        {
            CheckLine(i, $"gateways[{i}]", NamedGateways<TGateway>.Find(names[i], gateways), ref found);
        }
    }

    private protected sealed override void CheckAvailability(ref ViolationList found, GatewayDirectory gateways) =>
        Named.CheckAvailability(Names, gateways, ref found);

    // The gateway is null where it is not known, or not named well enough to tell.
    private protected virtual void CheckLine(int index, string path, TGateway? gateway, ref ViolationList found) { }
}
