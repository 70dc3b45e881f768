using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// The role that an account acts in. Roles are an open set: one that is not named here is kept under its own name, and is
/// not enough for gateway work (1.5-1).
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Role : OpaqueText
{
    private Role(string value) : base(value) { }

    /// <summary>网关操作岗: gateway work is done in it (1.5-1).</summary>
    public static Role GatewayOperator { get; } = new("gateway-operator");

    /// <summary>客户经理: staff of the exchange's technology company, outside the institution.</summary>
    public static Role AccountManager { get; } = new("account-manager");

    /// <summary>审核岗: decides about applications, outside the institution.</summary>
    public static Role Reviewer { get; } = new("reviewer");

    /// <summary>Whether it is one of those above.</summary>
    public bool IsKnown => this == GatewayOperator || this == AccountManager || this == Reviewer;

    /// <summary>The one of that name, in English or in Chinese; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<Role> Of(string? text, string path = "role") => Check(text, path, Named);

    /// <summary>What people call it; an unknown one by its own name.</summary>
    public string Name(Language language) => IsKnown ? Texts.Get("role-" + Value, language) : Value;

    private static Role Named(string name) => name switch
    {
        "gateway-operator" or "网关操作岗" => GatewayOperator,
        "account-manager" or "客户经理" => AccountManager,
        "reviewer" or "审核岗" => Reviewer,
        _ => new(name),
    };
}
