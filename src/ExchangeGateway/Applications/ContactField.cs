namespace ExchangeGateway.Applications;

/// <summary>The contact and delivery fields of application forms (3.2-1); which a form needs is data (2.2-9).</summary>
public enum ContactField
{
    /// <summary>Legal representative (法定代表人).</summary>
    LegalRepresentative,

    /// <summary>Registered address (注册地址).</summary>
    RegisteredAddress,

    /// <summary>Contact's name (联系人).</summary>
    ContactName,

    /// <summary>Contact's address (联系地址).</summary>
    ContactAddress,

    /// <summary>Number of the contact's identity document (证件号码).</summary>
    IdDocumentNumber,

    /// <summary>Mobile number (手机).</summary>
    MobileNumber,

    /// <summary>E-mail: file certificates go there.</summary>
    Email,

    /// <summary>Fixed phone (固定电话).</summary>
    FixedPhone,

    /// <summary>Delivery address (邮寄地址): EKeys go there.</summary>
    DeliveryAddress,

    /// <summary>Recipient (收件人).</summary>
    Recipient,

    /// <summary>Recipient's mobile (收件人手机).</summary>
    RecipientMobile,
}
