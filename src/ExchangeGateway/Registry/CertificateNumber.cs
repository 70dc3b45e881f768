using System.Globalization;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;

namespace ExchangeGateway.Registry;

/// <summary>
/// Which certificate of an institution: the gateway that it was asked for, its kind, and the how-manieth of that kind it
/// is there. It stays, wherever the certificate is handed over to; the authority's own id may not be known for long.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateNumber
{
    /// <summary>A number.</summary>
    /// <param name="gateway">The gateway that it was asked for.</param>
    /// <param name="kind">EKey or file.</param>
    /// <param name="ordinal">From 1 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ordinal is below 1.</exception>
    public CertificateNumber(RegistrationNumber gateway, CertificateKind kind, int ordinal = 1)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        (Gateway, Kind, Ordinal) = (gateway, kind, ordinal);
    }

    /// <summary>The gateway that it was asked for.</summary>
    public RegistrationNumber Gateway { get; }

    /// <summary>EKey or file.</summary>
    public CertificateKind Kind { get; }

    /// <summary>The how-manieth of its kind at that gateway, from 1 on.</summary>
    public int Ordinal { get; }

    /// <summary>As in <c>1001/EKey/2</c>: one text for each, since kind and ordinal are the last two parts.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Gateway}/{Kind}/{Ordinal}");
}
