namespace ExchangeGateway.Registry.Certificates;

/// <summary>How far a certificate's delivery is.</summary>
public enum CertificateDelivery
{
    /// <summary>The authority posted or e-mailed it, or said that it can be collected: as its kind and form have it.</summary>
    Dispatched,

    /// <summary>It arrived by post or by e-mail.</summary>
    Received,

    /// <summary>The institution's person collected it, and showed both papers (4.3-1).</summary>
    Collected,
}

/// <summary>Says how far a certificate's delivery is.</summary>
/// <param name="Head">Who, about which institution, under which request id.</param>
/// <param name="Number">Which certificate.</param>
/// <param name="Delivery">How far.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record DeliverCertificateCommand(CommandHead Head, CertificateNumber Number, CertificateDelivery Delivery) : IRegistryCommand
{
    /// <summary>Where it is collected, whether the institution's letter of introduction is shown (4.3-1).</summary>
    public bool LetterShown { get; init; }

    /// <summary>Where it is collected, whether the person's identity document is shown (4.3-1).</summary>
    public bool IdentityDocumentShown { get; init; }
}

/// <summary>Says how far a certificate's delivery is.</summary>
/// <param name="store">Where the registry is kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class DeliverCertificate(IRegistryStore store)
{
    /// <summary>Does it, or says why not.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(DeliverCertificateCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CertificateWork.AdvanceAsync(
            store, command, command.Number,
            (work, road) => command.Delivery switch
            {
                CertificateDelivery.Dispatched => road.Dispatch(work.Actor, work.Now),
                CertificateDelivery.Received => road.Receive(work.Actor, work.Now),
                CertificateDelivery.Collected => road.Collect(command.LetterShown, command.IdentityDocumentShown, work.Actor, work.Now),
                _ => throw new ArgumentOutOfRangeException(nameof(command), command.Delivery, "Not a stage of a delivery."),
            },
            cancellation);
    }
}
