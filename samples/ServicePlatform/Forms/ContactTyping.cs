using System.Text.Json;
using ExchangeGateway.Applications;
using ServicePlatform.Languages;

namespace ServicePlatform.Forms;

/// <summary>Contact and delivery fields (3.2-1) as they are typed.</summary>
internal static class ContactTyping
{
    public static string Path(ContactField field) => $"contact.{JsonNamingPolicy.CamelCase.ConvertName(field.ToString())}";

    public static string Label(ContactField field, Say say) => field switch
    {
        ContactField.LegalRepresentative => say.Pick("Legal representative", "法定代表人"),
        ContactField.RegisteredAddress => say.Pick("Registered address", "注册地址"),
        ContactField.ContactName => say.Pick("Contact’s name", "联系人"),
        ContactField.ContactAddress => say.Pick("Contact’s address", "联系地址"),
        ContactField.IdDocumentNumber => say.Pick("Identity document number", "证件号码"),
        ContactField.MobileNumber => say.Pick("Mobile number", "手机"),
        ContactField.Email => say.Pick("E-mail (file certificates go there)", "电子邮箱（接收文件证书）"),
        ContactField.FixedPhone => say.Pick("Fixed phone", "固定电话"),
        ContactField.DeliveryAddress => say.Pick("Delivery address (EKeys go there)", "邮寄地址（接收EKey）"),
        ContactField.Recipient => say.Pick("Recipient", "收件人"),
        ContactField.RecipientMobile => say.Pick("Recipient’s mobile", "收件人手机"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a contact field."),
    };

    public static ContactDetails Read(Typed typed)
    {
        return new()
        {
            LegalRepresentative = Text(ContactField.LegalRepresentative),
            RegisteredAddress = Text(ContactField.RegisteredAddress),
            ContactName = Text(ContactField.ContactName),
            ContactAddress = Text(ContactField.ContactAddress),
            IdDocumentNumber = Text(ContactField.IdDocumentNumber),
            MobileNumber = Text(ContactField.MobileNumber),
            Email = Text(ContactField.Email),
            FixedPhone = Text(ContactField.FixedPhone),
            DeliveryAddress = Text(ContactField.DeliveryAddress),
            Recipient = Text(ContactField.Recipient),
            RecipientMobile = Text(ContactField.RecipientMobile),
        };

        string? Text(ContactField field) => typed[Path(field)];
    }

    public static void Write(ContactDetails contact, Typed typed)
    {
        foreach (var field in Enum.GetValues<ContactField>())
        {
            typed.Put(Path(field), contact[field]);
        }
    }
}
