using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.Rows;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>Bindings with no end.</summary>
internal static class LiveBindings
{
    /// <summary>
    /// Those of a certificate: by its bytes, and by its issuer and serial number; one may come twice. Asked for with an
    /// "or", SQLite would read the table.
    /// </summary>
    public static IQueryable<BindingRow> LiveOf(this IQueryable<BindingRow> bindings, CertificateIdentity certificate)
    {
        var (whole, issuerAndSerial) = (certificate.Whole.ToBytes(), certificate.IssuerAndSerial.ToBytes());
        return bindings.Where(binding => binding.Until == null && binding.Whole == whole)
            .Concat(bindings.Where(binding => binding.Until == null && binding.IssuerAndSerial == issuerAndSerial));
    }
}
