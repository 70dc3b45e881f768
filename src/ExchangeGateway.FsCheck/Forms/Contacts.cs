using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Contact and delivery fields.</summary>
internal static class Contacts
{
    public static readonly ContactField[] Fields = Enum.GetValues<ContactField>();

    /// <summary>Every field filled in.</summary>
    public static Gen<ContactDetails> Filled { get; } = Of(Text);

    /// <summary>Any field perhaps blank.</summary>
    public static Gen<ContactDetails> AsTyped { get; } = Gen.Frequency(
        (1, Gen.Constant(ContactDetails.Blank)),
        (2, Of(field => Gen.Frequency((2, Text(field)), (1, Gen.Elements(null, "", " ", "\u3000", "\n"))))));

    /// <summary>The same, with what makes them simpler.</summary>
    public static Arbitrary<ContactDetails> All { get; } = Arb.From(AsTyped, Simpler);

    /// <summary>The fields, one of them anew.</summary>
    public static ContactDetails With(this ContactDetails contact, ContactField field, string? text) => field switch
    {
        ContactField.LegalRepresentative => contact with { LegalRepresentative = text },
        ContactField.RegisteredAddress => contact with { RegisteredAddress = text },
        ContactField.ContactName => contact with { ContactName = text },
        ContactField.ContactAddress => contact with { ContactAddress = text },
        ContactField.IdDocumentNumber => contact with { IdDocumentNumber = text },
        ContactField.MobileNumber => contact with { MobileNumber = text },
        ContactField.Email => contact with { Email = text },
        ContactField.FixedPhone => contact with { FixedPhone = text },
        ContactField.DeliveryAddress => contact with { DeliveryAddress = text },
        ContactField.Recipient => contact with { Recipient = text },
        ContactField.RecipientMobile => contact with { RecipientMobile = text },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a contact field."),
    };

    /// <summary>All fields blank, and each in turn a single letter.</summary>
    public static IEnumerable<ContactDetails> Simpler(ContactDetails contact) =>
        Fields.Where(field => contact[field] is not (null or "a")).Select(field => contact.With(field, "a"))
            .Concat(contact == ContactDetails.Blank ? [] : [ContactDetails.Blank]);

    private static Gen<ContactDetails> Of(Func<ContactField, Gen<string?>> text) =>
        Gen.CollectToArray(Fields, text).Select(texts => Fields.Zip(texts).Aggregate(ContactDetails.Blank, (contact, field) => contact.With(field.First, field.Second)));

    private static Gen<string?> Text(ContactField field) => (field switch
    {
        ContactField.IdDocumentNumber => ResidentNumbers.All,
        ContactField.MobileNumber or ContactField.RecipientMobile => MobileNumbers.All.Raws,
        ContactField.Email => EmailAddresses.All.Raws,
        ContactField.FixedPhone => Gen.Elements("021-60000000", "(021)6000 0000", "6000"),
        _ => Texts.UpTo(80),
    }).Select(text => (string?)text);
}
