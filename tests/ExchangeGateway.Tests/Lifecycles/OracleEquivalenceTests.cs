using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.TradingGateways;
#pragma warning disable RS0030 // The library asks Stateless once, at definition; here a live machine is asked every time.
using Stateless;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>Every decision over all states, actions and facts equals what a live Stateless machine does, built anew from the table.</summary>
public class OracleEquivalenceTests
{
    // Stated a second time, so that a guard which looks at the wrong fact is found too.
    private static readonly Dictionary<string, Func<ApplicationFacts, bool>> OfApplications = new()
    {
        ["materials-attached"] = f => f.MaterialsAttached,
        ["form-clean"] = f => f.FormClean,
        ["gateways-available"] = f => f.GatewaysAvailable,
        ["institution-record-complete"] = f => f.InstitutionRecordComplete,
        ["gateway-operator"] = f => f.ActsAsGatewayOperator,
        ["product-granted"] = f => f.HoldsProduct,
        ["own-institution"] = f => f.OwnInstitution,
        ["reviewer-not-applicant"] = f => f.ReviewerMayDecide,
        ["certificates-issued"] = f => f.CertificatesIssued,
        ["certificate-kinds-right"] = f => f.CertificateKindsRight,
        ["certificates-bound-once"] = f => f.CertificatesBoundOnce,
        ["cancellations-requested"] = f => f.CancellationsRequested,
        ["business-date-set"] = f => f.BusinessScheduled,
    };

    private static readonly Dictionary<string, Func<MarketMakerFilingFacts, bool>> OfFilings = new()
    {
        ["accounts-declared"] = f => f.AccountsDeclared,
        ["market-making-declared"] = f => f.MarketMakingDeclared,
        ["form-clean"] = f => f.FormClean,
    };

    [Theory]
    [InlineData(ApplicationKind.OpenTradingGateways)]
    [InlineData(ApplicationKind.ChangeTradingGateways)]
    [InlineData(ApplicationKind.RevokeTradingGateways)]
    [InlineData(ApplicationKind.OpenMarketDataGateways)]
    [InlineData(ApplicationKind.RevokeMarketDataGateways)]
    public void Decide_Applications_AsLiveStateless(ApplicationKind kind) =>
        AssertAsLive(ApplicationLifecycles.Of(kind), OfApplications, [.. Enumerable.Range(0, 1 << 13).Select(ApplicationFactsOf)]);

    [Fact]
    public void Decide_Filings_AsLiveStateless() =>
        AssertAsLive(MarketMakerFilingLifecycle.Table, OfFilings, [.. Enumerable.Range(0, 1 << 3).Select(held => new MarketMakerFilingFacts((held & 1) > 0, (held & 2) > 0, (held & 4) > 0))]);

    [Fact]
    public void Decide_Gateways_AsLiveStateless() => AssertAsLive(GatewayLifecycle.Table, [], [default]);

    [Fact]
    public void Decide_TakenOrRefused_AllocatesNothing()
    {
        ApplicationFacts[] both = [ApplicationFactsOf(0), ApplicationFactsOf(int.MaxValue)];
        var states = Enum.GetValues<ApplicationState>();
        var actions = Enum.GetValues<ApplicationAction>();
        _ = AskAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taken = AskAll();
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.InRange(taken, 1, states.Length * actions.Length * both.Length);
        Assert.Equal(before, after);

        int AskAll()
        {
            var count = 0;
            foreach (var state in states)
            {
                foreach (var action in actions)
                {
                    foreach (var facts in both)
                    {
                        count += ApplicationLifecycles.Opening.Decide(state, action, facts).IsT0 ? 1 : 0;
                    }
                }
            }

            return count;
        }
    }

    private static void AssertAsLive<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> lifecycle, Dictionary<string, Func<TFacts, bool>> conditions, TFacts[] all)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var live = new LiveMachine<TState, TAction, TFacts>(lifecycle, conditions);
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var action in Enum.GetValues<TAction>())
            {
                foreach (var facts in all)
                {
                    var expected = live.Fire(state, action, facts);
                    var decision = lifecycle.Decide(state, action, facts);
                    Assert.True(expected.Equals(decision.Value), $"{state} –{action}→ with {facts}: Stateless says {expected}, the lifecycle {decision.Value}.");
                }
            }
        }
    }

    private static ApplicationFacts ApplicationFactsOf(int held)
    {
        return new()
        {
            MaterialsAttached = Next(),
            FormClean = Next(),
            GatewaysAvailable = Next(),
            InstitutionRecordComplete = Next(),
            ActsAsGatewayOperator = Next(),
            HoldsProduct = Next(),
            OwnInstitution = Next(),
            ReviewerMayDecide = Next(),
            CertificatesIssued = Next(),
            CertificateKindsRight = Next(),
            CertificatesBoundOnce = Next(),
            CancellationsRequested = Next(),
            BusinessScheduled = Next(),
        };

        bool Next()
        {
            var next = (held & 1) == 1;
            held >>= 1;
            return next;
        }
    }

    private sealed class LiveMachine<TState, TAction, TFacts>
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        private readonly StateMachine<TState, TAction> _machine;
        private TState _state;
        private TFacts _facts = default!;
        private object? _refusal;

        public LiveMachine(Lifecycle<TState, TAction, TFacts> lifecycle, Dictionary<string, Func<TFacts, bool>> conditions)
        {
            _machine = new(() => _state, state => _state = state, FiringMode.Immediate);
            _machine.OnUnhandledTrigger((state, action, unmet) => _refusal = unmet is { Count: > 0 }
                ? new GuardsUnmet<TState, TAction>(state, action, unmet.ToValueList())
                : new NotPermitted<TState, TAction>(state, action));
            foreach (var row in lifecycle.Transitions)
            {
                Tuple<Func<bool>, string>[] guards = [.. row.Guards.Select(guard => Tuple.Create(() => conditions[guard.Code](_facts), guard.Code))];
                _ = row.From.Equals(row.To)
                    ? _machine.Configure(row.From).PermitReentryIf(row.Action, guards)
                    : _machine.Configure(row.From).PermitIf(row.Action, row.To, guards);
            }
        }

        public object Fire(TState state, TAction action, TFacts facts)
        {
            (_state, _facts, _refusal) = (state, facts, null);
            _machine.Fire(action);
            return _refusal ?? new Transitioned<TState, TAction>(state, action, _state);
        }
    }
}
