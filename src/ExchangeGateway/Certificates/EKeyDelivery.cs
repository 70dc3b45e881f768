namespace ExchangeGateway.Certificates;

/// <summary>How an EKey certificate comes to the institution. A file certificate always comes by e-mail (3.2-4).</summary>
public enum EKeyDelivery
{
    /// <summary>By post to the delivery address: the form's default (3.2-4).</summary>
    Post,

    /// <summary>Collected by a person with the institution's letter of introduction and an identity document (4.3-1).</summary>
    Collection,
}
