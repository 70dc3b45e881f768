using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.TradingGateways;

/// <summary>A trading gateway: its businesses, its flow rate and where it stands. Immutable: an intent answers a new one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TradingGateway : Gateway
{
    /// <summary>A gateway of an approved opening, its service not open yet.</summary>
    /// <param name="number">Its registration number.</param>
    /// <param name="businesses">What it may trade, at least one (2.2-3).</param>
    /// <param name="flowRate">Its flow-rate right.</param>
    /// <exception cref="ArgumentException">There is no business.</exception>
    public TradingGateway(RegistrationNumber number, TradingBusinessSet businesses, FlowRate flowRate)
        : base(number)
    {
        ArgumentOutOfRangeException.ThrowIfZero(businesses.Count);
        (Businesses, FlowRate) = (businesses, flowRate);
    }

    /// <summary>What it may trade, at least one.</summary>
    public TradingBusinessSet Businesses { get; private init; }

    /// <summary>Its flow-rate right: one gateway, one rate (2.2-7).</summary>
    public FlowRate FlowRate { get; private init; }

    /// <summary>The date that its business is scheduled for (交易网关业务并排日期); null until it opens.</summary>
    public LocalDate? ScheduledOn { get; private init; }

    /// <summary>Whether it was filed as used only for market making (2.6-1).</summary>
    public bool IsMarketMaking { get; private init; }

    /// <summary>A gateway as a host kept it.</summary>
    /// <param name="number">Its registration number.</param>
    /// <param name="businesses">What it may trade, at least one.</param>
    /// <param name="flowRate">Its flow-rate right.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="scheduledOn">The date that its business is scheduled for.</param>
    /// <param name="isMarketMaking">Whether it was filed as used only for market making.</param>
    /// <exception cref="ArgumentException">There is no business.</exception>
    public static TradingGateway Restore(RegistrationNumber number, TradingBusinessSet businesses, FlowRate flowRate, GatewayState state, LocalDate? scheduledOn = null, bool isMarketMaking = false) =>
        new(number, businesses, flowRate) { State = state, ScheduledOn = scheduledOn, IsMarketMaking = isMarketMaking };

    /// <summary>Its service opens.</summary>
    public GatewayOutcome<TradingGateway> Open(LocalDate scheduledOn) => Take(this with { ScheduledOn = scheduledOn }, GatewayAction.Open);

    /// <summary>Its opening ends without service.</summary>
    public GatewayOutcome<TradingGateway> Abandon() => Take(this, GatewayAction.Abandon);

    /// <summary>A change is handed in; the gateway goes on working (2.4-3).</summary>
    public GatewayOutcome<TradingGateway> BeginChange() => Take(this, GatewayAction.BeginChange);

    /// <summary>The business change is done. That at least one business is left was checked with the form (2.4-2).</summary>
    /// <exception cref="ArgumentException">There is no business.</exception>
    public GatewayOutcome<TradingGateway> ApplyChange(TradingBusinessSet businesses)
    {
        ArgumentOutOfRangeException.ThrowIfZero(businesses.Count);
        return Take(this with { Businesses = businesses }, GatewayAction.ApplyChange);
    }

    /// <summary>The flow-rate change is done.</summary>
    public GatewayOutcome<TradingGateway> ApplyChange(FlowRate flowRate) => Take(this with { FlowRate = flowRate }, GatewayAction.ApplyChange);

    /// <summary>The change ended without effect.</summary>
    public GatewayOutcome<TradingGateway> AbandonChange() => Take(this, GatewayAction.AbandonChange);

    /// <summary>A revocation is handed in; the gateway goes on working until that is approved.</summary>
    public GatewayOutcome<TradingGateway> BeginRevocation() => Take(this, GatewayAction.BeginRevocation);

    /// <summary>The revocation ended without effect.</summary>
    public GatewayOutcome<TradingGateway> AbandonRevocation() => Take(this, GatewayAction.AbandonRevocation);

    /// <summary>The revocation is approved: service ends (2.3-1, as 3.3-3).</summary>
    public GatewayOutcome<TradingGateway> Revoke() => Take(this, GatewayAction.Revoke);

    internal TradingGateway FiledForMarketMaking() => this with { IsMarketMaking = true };
}
