using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.EntityFrameworkCore.Reading;

/// <summary>A gateway's row, with the rows that belong to it.</summary>
internal sealed class GatewayFound
{
    public required GatewayRow Gateway { get; init; }

    public required List<BindingRow> Bindings { get; init; }

    public required List<CertificateRow> Certificates { get; init; }

    public GatewayWithCertificates Read()
    {
        Gateway.Bindings.Clear();
        Gateway.Bindings.AddRange(Bindings);
        return new(
            KeptValues.Read(() => (RegisteredGateway)Gateway.Read()),
            Certificates.OrderBy(certificate => certificate.Kind).Select(certificate => KeptValues.Read(() => (RegisteredCertificate)certificate.Read())).ToValueList());
    }
}
