using ExchangeGateway;
using ExchangeGateway.Certificates;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ServicePlatform.Forms;

namespace ServicePlatform.MarketDataGateways;

/// <summary>The opening form of market-data gateways (3.2) as it is typed.</summary>
internal static class MarketDataOpeningTyping
{
    public static MarketDataOpeningForm Read(TypedNumbers typed) => new()
    {
        EKeyCertificates = typed.At("eKeyCertificates"),
        FileCertificates = typed.At("fileCertificates"),
        PaperFormGateways = typed.At("paperFormGateways"),
        EKeyDelivery = typed.Typed.Holds("eKeyDelivery", nameof(EKeyDelivery.Collection)) ? EKeyDelivery.Collection : EKeyDelivery.Post,
        Capabilities = new()
        {
            Links = Names(typed.Typed, "links", text => MarketDataLink.Of(text)),
            Feeds = Names(typed.Typed, "feeds", text => MarketDataFeed.Of(text)),
            Interfaces = Names(typed.Typed, "interfaces", text => MarketDataInterface.Of(text)),
        },
    };

    public static void Write(MarketDataOpeningForm form, Typed typed)
    {
        typed.Put("eKeyCertificates", form.EKeyCertificates);
        typed.Put("fileCertificates", form.FileCertificates);
        typed.Put("paperFormGateways", form.PaperFormGateways);
        typed.Put("eKeyDelivery", form.EKeyDelivery.ToString());
        typed.Put("capabilities.links", form.Capabilities.Links.Select(link => link.Value));
        typed.Put("capabilities.feeds", form.Capabilities.Feeds.Select(feed => feed.Value));
        typed.Put("capabilities.interfaces", form.Capabilities.Interfaces.Select(protocol => protocol.Value));
    }

    private static ValueList<T> Names<T>(Typed typed, string list, Func<string, Checked<T>> of) =>
        typed.All($"capabilities.{list}").Select(of).Where(name => name.IsT0).Select(name => name.AsT0).ToValueList();
}
