using ExchangeGateway.Rules;

namespace ExchangeGateway.Forms;

// What each member is. A name means one thing in every form.
internal static partial class FormSchema
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        [FormJson.FormMember] = "Which form the file holds.",
        [FormJson.SchemaMember] = "Where this schema is, for editors; it is not read.",
        [FormJson.KnownMember] = "The institution’s gateways as they stand. Without them, what compares the form with a gateway is not checked.",

        ["attachments"] = "The attached materials (2.2-9).",
        ["material"] = "Which material it is, as in application-form or revocation-material.",
        ["fileName"] = "What the file is called.",
        ["size"] = "Bytes.",
        ["format"] = "What the file’s content is, whatever its name.",

        ["businesses"] = "What the gateways may trade, at least one: auction, bond, option, or another by its own name (2.1-1, 2.2-3).",
        ["lines"] = "So many gateways at one flow rate, a line each (2.2-6).",
        ["count"] = $"Gateways: {Requirement.GatewayCountRange.Allowed} (2.2-8).",
        ["flowRate"] = $"Units of flow rate: {Requirement.FlowRateRange.Allowed} (2.2-7). A change must say it; elsewhere a blank is 1.",

        ["gateways"] = "The gateways that the form names, each once.",
        ["registrationNumber"] = "The gateway’s registration number (登记编号).",
        ["gatewayId"] = "The gateway’s own number (网关ID号); it may be left blank.",
        ["add"] = "Businesses that the gateway is to get (2.4-1).",
        ["remove"] = "Businesses that the gateway is to lose; one must be left (2.4-2).",
        ["state"] = "Where the gateway stands.",
        ["isMarketMaking"] = "Whether the gateway was filed as used only for market making (2.6-1).",

        ["accounts"] = "The names of this batch of accounts (该批账户, 2.6-1).",
        ["accountsOnRecord"] = "The declaration that the accounts are already on record with the exchange (2.6-1).",
        ["marketMakingOnly"] = "The declaration that the gateways serve market making alone (2.6-1).",

        ["eKeyCertificates"] = $"EKey certificates: {Requirement.CertificateCountRange.Allowed} (3.2-2). A gateway each.",
        ["fileCertificates"] = $"File certificates: {Requirement.CertificateCountRange.Allowed} (3.2-2). A gateway each.",
        ["paperFormGateways"] = "The number of gateways in the uploaded application form (行情网关申请表): the sum of both counts (3.2-2).",
        ["eKeyDelivery"] = "How EKey certificates come: by post where it is not said (3.2-4), or collected (4.3-1).",
        ["capabilities"] = "What the gateways are declared to do (3.1-1); may be left out.",
        ["links"] = "Over what they receive: trading, terrestrial, satellite, or another by its own name.",
        ["feeds"] = "What they receive: auction, integrated-business, option, or another by its own name.",
        ["interfaces"] = "In which protocols they hand it on: Binary, STEP, or another by its own name.",
        ["certificateKind"] = "The kind of a market-data gateway’s one certificate. Where it stands, the gateway is a market-data gateway and the trading members are not read.",

        ["contact"] = "Contact and delivery fields (2.2-9).",
        ["legalRepresentative"] = "Legal representative (法定代表人).",
        ["registeredAddress"] = "Registered address (注册地址).",
        ["contactName"] = "Contact’s name (联系人).",
        ["contactAddress"] = "Contact’s address (联系地址).",
        ["idDocumentNumber"] = "Number of the contact’s identity document (证件号码).",
        ["mobileNumber"] = "Mobile number (手机).",
        ["email"] = "E-mail: file certificates go there.",
        ["fixedPhone"] = "Fixed phone (固定电话).",
        ["deliveryAddress"] = "Delivery address (邮寄地址): EKeys go there.",
        ["recipient"] = "Recipient (收件人).",
        ["recipientMobile"] = "Recipient’s mobile (收件人手机).",
    };
}
