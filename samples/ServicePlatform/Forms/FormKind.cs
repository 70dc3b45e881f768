using ExchangeGateway.Applications;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using ServicePlatform.MarketDataGateways;
using ServicePlatform.TradingGateways;

namespace ServicePlatform.Forms;

/// <summary>One kind of application form: where its page is, what it is called, and how it is typed.</summary>
/// <param name="Address">The end of its page's address, behind the institution's.</param>
/// <param name="Prefix">What its serial numbers begin with.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Lists">The lists that it has rows of.</param>
/// <param name="Fields">The component that shows its own fields.</param>
/// <param name="Read">The form that was typed, without its contact and attachments.</param>
/// <param name="Write">The same the other way round.</param>
internal sealed record FormKind(
    string Address, string Prefix, ApplicationKind Kind, string English, string Chinese, string[] Lists, Type Fields, Func<TypedNumbers, ApplicationForm> Read, Action<ApplicationForm, Typed> Write)
{
    public static FormKind Opening { get; } = new(
        "trading-gateways/opening", "TO", ApplicationKind.OpenTradingGateways, "Open trading gateways", "交易网关开通", ["lines"],
        typeof(OpeningFields), OpeningTyping.Read, (form, typed) => OpeningTyping.Write((OpeningForm)form, typed));

    public static FormKind BusinessChange { get; } = new(
        "trading-gateways/business-change", "TB", ApplicationKind.ChangeTradingGateways, "Change trading gateways’ businesses", "交易网关业务变更", ["gateways"],
        typeof(BusinessChangeFields), BusinessChangeTyping.Read, (form, typed) => BusinessChangeTyping.Write((BusinessChangeForm)form, typed));

    public static FormKind FlowRateChange { get; } = new(
        "trading-gateways/flow-rate-change", "TF", ApplicationKind.ChangeTradingGateways, "Change trading gateways’ flow rates", "交易网关流速权变更", ["gateways"],
        typeof(FlowRateChangeFields), FlowRateChangeTyping.Read, (form, typed) => FlowRateChangeTyping.Write((FlowRateChangeForm)form, typed));

    public static FormKind Revocation { get; } = new(
        "trading-gateways/revocation", "TR", ApplicationKind.RevokeTradingGateways, "Revoke trading gateways", "交易网关撤销", ["gateways"],
        typeof(RevocationFields), RevocationTyping.Read, (form, typed) => RevocationTyping.Write((RevocationForm)form, typed));

    public static FormKind MarketDataOpening { get; } = new(
        "market-data-gateways/opening", "MO", ApplicationKind.OpenMarketDataGateways, "Open market-data gateways", "行情网关开通", [],
        typeof(MarketDataOpeningFields), MarketDataOpeningTyping.Read, (form, typed) => MarketDataOpeningTyping.Write((MarketDataOpeningForm)form, typed));

    public static FormKind MarketDataRevocation { get; } = new(
        "market-data-gateways/revocation", "MR", ApplicationKind.RevokeMarketDataGateways, "Revoke market-data gateways", "行情网关撤销", ["gateways"],
        typeof(MarketDataRevocationFields), MarketDataRevocationTyping.Read, (form, typed) => MarketDataRevocationTyping.Write((MarketDataRevocationForm)form, typed));

    public static IReadOnlyList<FormKind> All { get; } = [Opening, BusinessChange, FlowRateChange, Revocation, MarketDataOpening, MarketDataRevocation];

    /// <summary>The kind of a form.</summary>
    public static FormKind Of(ApplicationForm form) => form switch
    {
        OpeningForm => Opening,
        BusinessChangeForm => BusinessChange,
        FlowRateChangeForm => FlowRateChange,
        RevocationForm => Revocation,
        MarketDataOpeningForm => MarketDataOpening,
        MarketDataRevocationForm => MarketDataRevocation,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a kind of form."),
    };

    /// <summary>The whole form that was typed, with the files that belong to it.</summary>
    public ApplicationForm Form(TypedNumbers typed, ExchangeGateway.ValueList<Attachment> attachments)
    {
        foreach (var list in Lists)
        {
            typed.Typed.CloseUp(list);
        }

        return Read(typed) with { Contact = ContactTyping.Read(typed.Typed), Attachments = attachments };
    }

    /// <summary>What stands in the fields of a form.</summary>
    public Typed Fill(ApplicationForm form)
    {
        var typed = new Typed();
        Write(form, typed);
        ContactTyping.Write(form.Contact, typed);
        return typed;
    }
}
