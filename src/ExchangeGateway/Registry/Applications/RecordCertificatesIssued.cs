using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Applications;

/// <summary>Says that every certificate of an opening is there.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which application.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RecordCertificatesIssuedCommand(CommandHead Head, BusinessSerialNumber Number) : IRegistryCommand;

/// <summary>Says that every certificate of an opening is there, of its kind and at one gateway alone (2.2-4, 2.2-5, 3.2-2): on to the business's handling.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RecordCertificatesIssued(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(RecordCertificatesIssuedCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ApplicationWork.AdvanceAsync(
            store, command, command.Number, ApplicationAction.CertificatesIssued, default, DecideAsync, cancellation);
    }

    private static async ValueTask<CommandOutcome?> DecideAsync(CommandWork work, RegisteredApplication application)
    {
        var gateways = await work.FindGatewaysAsync(application.Gateways).ConfigureAwait(false);
        var bindings = CertificateBindings.Together(gateways.Select(gateway => gateway.Bindings));
        var facts = application.Value.Form switch
        {
            OpeningForm form when application.Gateways.Count > 0 => CertificateIssuance.Facts(new(form), application.Gateways, bindings, work.Now),
            MarketDataOpeningForm form when application.Gateways.Count > 0 => MarketDataCertificateIssuance.Facts(new(form), [.. gateways.Select(gateway => gateway.Value).Cast<MarketDataGateway>()], bindings, work.Now),
            _ => new(false, false, false),
        };
        return work.Note(application, application.Value.CertificatesIssued(facts, work.Actor, work.Now));
    }
}
