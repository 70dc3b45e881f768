using System.Text.Json.Serialization;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Registry.Certificates;

namespace ServicePlatform.Certificates;

/// <summary>Asks for a certificate for a gateway.</summary>
/// <param name="Gateway">The gateway’s registration number.</param>
/// <param name="Kind">EKey or file.</param>
/// <param name="Delivery">How an EKey is to come.</param>
internal sealed record CertificateWanted(string? Gateway, CertificateKind Kind, EKeyDelivery Delivery = EKeyDelivery.Post);

/// <summary>The authority approves it.</summary>
/// <param name="IsFree">Whether it needs no payment.</param>
internal sealed record CertificateApproval(bool IsFree = false);

/// <summary>The authority refuses it, or cancels it.</summary>
/// <param name="Reason">Why: the institution reads it.</param>
internal sealed record CertificateRefusal(string? Reason = null);

/// <summary>The authority made it.</summary>
/// <param name="Certificate">The certificate (DER, in base64).</param>
/// <param name="Id">The authority’s own id of it.</param>
internal sealed record CertificateMade(byte[] Certificate, string? Id = null);

/// <summary>It is on its way, or has arrived (3.2-4, 4.3-1).</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="LetterShown">For collection, whether the letter of introduction was shown.</param>
/// <param name="IdentityDocumentShown">For collection, whether the identity document was shown.</param>
internal sealed record DeliveryStage(CertificateDelivery Stage, bool LetterShown = false, bool IdentityDocumentShown = false);

/// <summary>What the installed management tool says of it (4.4-1, 6.1-1).</summary>
internal sealed record Recognition(bool IsRecognised);

/// <summary>Another gateway is to use it.</summary>
/// <param name="To">The other gateway’s registration number.</param>
internal sealed record HandOver(string? To);

/// <summary>Another is to take its place (5.1-1 to 5.1-4).</summary>
/// <param name="By">Of what kind.</param>
/// <param name="Colour">The colour of the EKey that is replaced.</param>
/// <param name="Delivery">How an EKey is to come.</param>
internal sealed record ReplacementWanted(CertificateKind By, EKeyColour Colour = EKeyColour.Unknown, EKeyDelivery Delivery = EKeyDelivery.Post);

/// <summary>The form that a locked EKey is unlocked by (6.2-1).</summary>
internal sealed record UnlockWanted(
    string? CertificateId = null, bool InitialPinStated = false, string? ContactName = null, string? ContactPhone = null, bool IsSigned = false, bool IsStamped = false,
    UnlockRoute Route = UnlockRoute.InPerson, IReadOnlyList<UnlockPaper>? Papers = null)
{
    [JsonIgnore]
    public UnlockForm Form => new()
    {
        CertificateId = CertificateId,
        InitialPinStated = InitialPinStated,
        ContactName = ContactName,
        ContactPhone = ContactPhone,
        IsSigned = IsSigned,
        IsStamped = IsStamped,
        Route = Route,
        Papers = [.. Papers ?? []],
    };
}
