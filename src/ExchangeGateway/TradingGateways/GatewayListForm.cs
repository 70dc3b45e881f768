using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>A form that names gateways which are there already, one a line: a change or a revocation.</summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract record GatewayListForm : ApplicationForm
{
    private protected GatewayListForm() { }

    private protected abstract NamedGateways Named { get; }

    private protected abstract IReadOnlyList<string?> Names { get; }

    private protected sealed override void CheckContent(ref ViolationList found, GatewayDirectory? gateways)
    {
        var names = Names;
        Named.CheckNames(names, ref found);
        for (var i = 0; i < names.Count; i++)
        {
            CheckLine(i, $"gateways[{i}]", NamedGateways.Find(names[i], gateways), ref found);
        }
    }

    private protected sealed override void CheckAvailability(ref ViolationList found, GatewayDirectory gateways) =>
        Named.CheckAvailability(Names, gateways, ref found);

    // The gateway is null where it is not known, or not named well enough to tell.
    private protected abstract void CheckLine(int index, string path, TradingGateway? gateway, ref ViolationList found);
}
