namespace ExchangeGateway.Renewals;

/// <summary>How urgent a renewal is, least first. While nothing is done it only grows.</summary>
public enum RenewalUrgency
{
    /// <summary>Its start is still to come.</summary>
    Later,

    /// <summary>The calendar knows too little to tell whether the start is still to come: give it the years that it lacks.</summary>
    MayBeDue,

    /// <summary>To be started now: its start is today, or was before.</summary>
    Due,

    /// <summary>The certificate lapsed already.</summary>
    Lapsed,
}
