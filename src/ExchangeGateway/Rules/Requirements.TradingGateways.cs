namespace ExchangeGateway.Rules;

// What section 2 of the guide demands of trading gateways.
public sealed partial record Requirement
{
    /// <summary>2.2-2: gateways are deployed as primary and backup. A single one is allowed, with a warning.</summary>
    public static Requirement BackupAdvised { get; } = new("2.2-2", "backup-advised");

    /// <summary>2.2-3: at least one business.</summary>
    public static Requirement BusinessMissing { get; } = new("2.2-3", "business-missing");

    /// <summary>2.2-6: at least one line.</summary>
    public static Requirement LinesMissing { get; } = new("2.2-6", "lines-missing");

    /// <summary>2.2-7: a flow rate is a whole number 1–20.</summary>
    public static Requirement FlowRateRange { get; } = new("2.2-7", "flow-rate-range", 1, 20);

    /// <summary>2.2-8: a line asks for at least one gateway. The greatest count is this library's own bound.</summary>
    public static Requirement GatewayCountRange { get; } = new("2.2-8", "gateway-count-range", 1, 10_000);

    /// <summary>2.2-8: totals must not overflow.</summary>
    public static Requirement GatewayTotalOverflow { get; } = new("2.2-8", "gateway-total-overflow", 1, int.MaxValue);

    /// <summary>2.4-2: a business change leaves at least one business.</summary>
    public static Requirement NoBusinessLeft { get; } = new("2.4-2", "no-business-left");

    /// <summary>2.4-3: a change changes something.</summary>
    public static Requirement NothingChanges { get; } = new("2.4-3", "nothing-changes");

    /// <summary>2.4-3: a business to be added is not there yet.</summary>
    public static Requirement BusinessThere { get; } = new("2.4-3", "business-there");

    /// <summary>2.4-3: a business to be removed is there.</summary>
    public static Requirement BusinessNotThere { get; } = new("2.4-3", "business-not-there");

    /// <summary>2.4-3: a business is not added and removed at once.</summary>
    public static Requirement BusinessBothWays { get; } = new("2.4-3", "business-both-ways");

    /// <summary>2.4-1: a flow-rate change says the new rate.</summary>
    public static Requirement FlowRateMissing { get; } = new("2.4-1", "flow-rate-missing");

    /// <summary>2.6-1: the accounts of the batch are declared to be on record with the exchange.</summary>
    public static Requirement AccountsNotDeclared { get; } = new("2.6-1", "accounts-not-declared");

    /// <summary>2.6-1: the gateways are declared to serve market making alone.</summary>
    public static Requirement MarketMakingNotDeclared { get; } = new("2.6-1", "market-making-not-declared");

    /// <summary>2.6-1: a filing names its batch of accounts.</summary>
    public static Requirement AccountsMissing { get; } = new("2.6-1", "accounts-missing");

    /// <summary>2.6-1: a filing names an account once.</summary>
    public static Requirement AccountTwice { get; } = new("2.6-1", "account-twice");

    /// <summary>2.6-1: a gateway is filed once.</summary>
    public static Requirement AlreadyFiled { get; } = new("2.6-1", "already-filed");
}
