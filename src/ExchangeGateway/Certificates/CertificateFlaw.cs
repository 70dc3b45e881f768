namespace ExchangeGateway.Certificates;

/// <summary>Why bytes are no certificate that can be read.</summary>
public enum CertificateFlaw
{
    /// <summary>None: the facts were read.</summary>
    None,

    /// <summary>Not a certificate in DER, or one that was cut off.</summary>
    NotDer,

    /// <summary>A certificate, and more bytes behind it.</summary>
    TrailingBytes,

    /// <summary>It ends before it begins.</summary>
    EndsBeforeItBegins,
}
