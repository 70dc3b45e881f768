namespace PropertyTests.Host;

/// <summary>What the broker orders at the certificate authority.</summary>
public class CertificateOrders
{
    /// <summary>One EKey and one file certificate for each gateway of the sheet.</summary>
    public virtual (int EKeys, int Files) Needed(OrderSheet sheet)
    {
        var gateways = sheet.Lines.Sum(line => line.Gateways);
        return (gateways, gateways);
    }
}
