namespace ExchangeGateway.Gateways;

/// <summary>Where a gateway stands. A gateway works while <see cref="Open"/>, <see cref="Changing"/> or <see cref="Revoking"/>.</summary>
public enum GatewayState
{
    /// <summary>Its opening is approved, its service not yet open.</summary>
    Pending,

    /// <summary>Open (已开通).</summary>
    Open,

    /// <summary>Its opening ended without service.</summary>
    Abandoned,

    /// <summary>A change is under way; it goes on working.</summary>
    Changing,

    /// <summary>A revocation is under way; it goes on working until that is approved.</summary>
    Revoking,

    /// <summary>Its service ended with the approval of a revocation (3.3-3).</summary>
    Revoked,
}

/// <summary>What can be asked of a gateway.</summary>
public enum GatewayAction
{
    /// <summary>Its service opens.</summary>
    Open,

    /// <summary>Its opening ends otherwise.</summary>
    Abandon,

    /// <summary>A change is handed in.</summary>
    BeginChange,

    /// <summary>The change is done.</summary>
    ApplyChange,

    /// <summary>The change ended without effect.</summary>
    AbandonChange,

    /// <summary>A revocation is handed in.</summary>
    BeginRevocation,

    /// <summary>The revocation ended without effect.</summary>
    AbandonRevocation,

    /// <summary>The revocation is approved: service ends at that instant.</summary>
    Revoke,
}
