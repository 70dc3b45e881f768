namespace ExchangeGateway.Rules;

// What the guide demands of every application form: materials, fields, the gateways it names.
public sealed partial record Requirement
{
    /// <summary>2.2-9: a material that the form needs is attached.</summary>
    public static Requirement MaterialMissing { get; } = new("2.2-9", "material-missing");

    /// <summary>2.2-9: no more files of a material than its table allows.</summary>
    public static Requirement MaterialTooMany { get; } = new("2.2-9", "material-too-many");

    /// <summary>2.2-9: an attachment is no larger than its table allows: 5 MB of 1,048,576 bytes each.</summary>
    public static Requirement AttachmentSize { get; } = new("2.2-9", "attachment-size");

    /// <summary>2.2-9: an attachment's content is of a type that its table allows: pdf or jpg.</summary>
    public static Requirement AttachmentFormat { get; } = new("2.2-9", "attachment-format");

    /// <summary>2.2-9: an attachment has a file name.</summary>
    public static Requirement AttachmentName { get; } = new("2.2-9", "attachment-name");

    /// <summary>2.2-9: a contact or delivery field that the form needs is filled in.</summary>
    public static Requirement FieldMissing { get; } = new("2.2-9", "field-missing");

    /// <summary>2.3-1, 2.4-1, 2.6-1, 3.3-5: the form names at least one gateway.</summary>
    public static Requirement GatewaysMissing { get; } = new("2.3-1", "gateways-missing");

    /// <summary>2.3-1, 2.4-1, 2.6-1, 3.3-5: a named gateway is the institution's own.</summary>
    public static Requirement GatewayUnknown { get; } = new("2.3-1", "gateway-unknown");

    /// <summary>2.3-1, 2.4-1, 2.6-1, 3.3-5: a named gateway is open.</summary>
    public static Requirement GatewayNotOpen { get; } = new("2.3-1", "gateway-not-open");

    /// <summary>2.4-3: a gateway has one change or revocation under way at a time.</summary>
    public static Requirement GatewayBusy { get; } = new("2.4-3", "gateway-busy");

    /// <summary>2.3-1, 2.4-3, 2.6-1, 3.3-5: a form names a gateway once.</summary>
    public static Requirement GatewayTwice { get; } = new("2.4-3", "gateway-twice");

    /// <summary>2.3-1: a gateway's own number, where a form gives it, is that of the gateway named.</summary>
    public static Requirement GatewayIdDiffers { get; } = new("2.3-1", "gateway-id-differs");

    /// <summary>2.5-1: registration numbers, ids and names are opaque text: 1–64 characters, none of them a control character.</summary>
    public static Requirement OpaqueText { get; } = new("2.5-1", "opaque-text", 1, 64);

    /// <summary>2.5-1: a page begins behind a mark that the page before ended with: up to 200 characters each, none of them a control character.</summary>
    public static Requirement PageMark { get; } = new("2.5-1", "page-mark", 0, 200);

    /// <summary>3.3-1: a decision that sends back or refuses says why: the institution reads it.</summary>
    public static Requirement ReasonMissing { get; } = new("3.3-1", "reason-missing");

    /// <summary>2.2-8, 3.2-2: the approval of an opening gives as many registration numbers as its form counts gateways; another approval gives none.</summary>
    public static Requirement RegistrationNumberCount { get; } = new("2.2-8", "registration-number-count");

    /// <summary>2.5-1: no two gateways of an institution have one registration number.</summary>
    public static Requirement RegistrationNumberTwice { get; } = new("2.5-1", "registration-number-twice");

    /// <summary>2.2-1: an application keeps the kind of its form.</summary>
    public static Requirement FormKindKept { get; } = new("2.2-1", "form-kind-kept");
}
