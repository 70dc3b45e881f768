using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;

namespace ServicePlatform.Certificates;

/// <summary>A step of a certificate as it was typed.</summary>
internal sealed class CertificateInput
{
    public string? Action { get; set; }

    public string? Reason { get; set; }

    public bool IsFree { get; set; }

    public bool LetterShown { get; set; }

    public bool IdentityDocumentShown { get; set; }

    /// <summary>The authority's own id of the certificate that it made.</summary>
    public string? Id { get; set; }

    /// <summary>The certificate that it made.</summary>
    public IFormFile? File { get; set; }

    public CertificateKind By { get; set; }

    public EKeyColour Colour { get; set; }

    public EKeyDelivery Delivery { get; set; }

    /// <summary>The gateway that it is handed to.</summary>
    public string? To { get; set; }

    /// <summary>The request id that the form was shown with: sent twice, it is done once.</summary>
    public string? Request { get; set; }

    /// <summary>The version that was seen.</summary>
    public long Version { get; set; }
}

/// <summary>An unlock form as it was typed.</summary>
internal sealed class UnlockInput
{
    public string? CertificateId { get; set; }

    public bool InitialPinStated { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    public bool IsSigned { get; set; }

    public bool IsStamped { get; set; }

    public UnlockRoute Route { get; set; }

    public UnlockPaper[]? Papers { get; set; }

    public string? Request { get; set; }

    public long Version { get; set; }

    public UnlockForm Form => new()
    {
        CertificateId = CertificateId,
        InitialPinStated = InitialPinStated,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
        IsSigned = IsSigned,
        IsStamped = IsStamped,
        Route = Route,
        Papers = [.. (Papers ?? []).Distinct()],
    };
}
