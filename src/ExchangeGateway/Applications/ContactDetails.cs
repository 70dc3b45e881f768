using System.Text;
using System.Text.Json;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Applications;

/// <summary>Contact and delivery fields as typed; any may be blank. Printed, document numbers and phones are masked.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ContactDetails
{
    /// <summary>Every field blank.</summary>
    public static ContactDetails Blank { get; } = new();

    /// <summary>Legal representative.</summary>
    public string? LegalRepresentative { get; init; }

    /// <summary>Registered address.</summary>
    public string? RegisteredAddress { get; init; }

    /// <summary>Contact's name.</summary>
    public string? ContactName { get; init; }

    /// <summary>Contact's address.</summary>
    public string? ContactAddress { get; init; }

    /// <summary>Number of the contact's identity document; masked when printed.</summary>
    public string? IdDocumentNumber { get; init; }

    /// <summary>Mobile number; masked when printed.</summary>
    public string? MobileNumber { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Fixed phone; masked when printed.</summary>
    public string? FixedPhone { get; init; }

    /// <summary>Delivery address.</summary>
    public string? DeliveryAddress { get; init; }

    /// <summary>Recipient.</summary>
    public string? Recipient { get; init; }

    /// <summary>Recipient's mobile; masked when printed.</summary>
    public string? RecipientMobile { get; init; }

    /// <summary>What a field holds; null where blank.</summary>
    public string? this[ContactField field] => field switch
    {
        ContactField.LegalRepresentative => LegalRepresentative,
        ContactField.RegisteredAddress => RegisteredAddress,
        ContactField.ContactName => ContactName,
        ContactField.ContactAddress => ContactAddress,
        ContactField.IdDocumentNumber => IdDocumentNumber,
        ContactField.MobileNumber => MobileNumber,
        ContactField.Email => Email,
        ContactField.FixedPhone => FixedPhone,
        ContactField.DeliveryAddress => DeliveryAddress,
        ContactField.Recipient => Recipient,
        ContactField.RecipientMobile => RecipientMobile,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a contact field."),
    };

    internal static string NameOf(ContactField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    // ToString must not carry what identifies a person into a log.
    private bool PrintMembers(StringBuilder builder)
    {
        foreach (var field in Enum.GetValues<ContactField>().Where(field => this[field] is not null))
        {
            builder.Append(builder.Length > 0 && builder[^1] != ' ' ? ", " : "").Append(field).Append(" = ").Append(Printed(field));
        }

        return true;
    }

    private string? Printed(ContactField field) =>
        field is ContactField.IdDocumentNumber or ContactField.MobileNumber or ContactField.FixedPhone or ContactField.RecipientMobile
            ? Masking.Mask(this[field]!)
            : this[field];
}
