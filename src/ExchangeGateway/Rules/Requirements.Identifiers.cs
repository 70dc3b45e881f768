namespace ExchangeGateway.Rules;

// What public standards demand of the identifiers that the guide asks for.
public sealed partial record Requirement
{
    /// <summary>1.7-3: a unified social credit code has 18 characters (GB 32100-2015).</summary>
    public static Requirement CreditCodeLength { get; } = new("1.7-3", "credit-code-length");

    /// <summary>1.7-3: its characters are digits and capital letters without I, O, S, V and Z; the third to the eighth are digits.</summary>
    public static Requirement CreditCodeCharacter { get; } = new("1.7-3", "credit-code-character");

    /// <summary>1.7-3: its 17th character checks the organisation code, the eight before it (GB 11714).</summary>
    public static Requirement CreditCodeOrganisationCheck { get; } = new("1.7-3", "credit-code-organisation-check");

    /// <summary>1.7-3: its 18th character checks the 17 before it (GB 32100-2015).</summary>
    public static Requirement CreditCodeCheck { get; } = new("1.7-3", "credit-code-check");

    /// <summary>1.7-1: a mobile number has 11 digits: 1, then 3–9, then nine more.</summary>
    public static Requirement MobileNumber { get; } = new("1.7-1", "mobile-number");

    /// <summary>3.2-1: an e-mail address can be written to.</summary>
    public static Requirement EmailAddress { get; } = new("3.2-1", "email-address");

    /// <summary>3.2-1: a document's number has 1–64 characters, none of them a control character.</summary>
    public static Requirement DocumentNumber { get; } = new("3.2-1", "document-number", 1, 64);

    /// <summary>3.2-1: a resident identity number has 17 digits, then a digit or X (GB 11643-1999).</summary>
    public static Requirement ResidentNumberShape { get; } = new("3.2-1", "resident-number-shape");

    /// <summary>3.2-1: its seventh to 14th digits are a date that there was.</summary>
    public static Requirement ResidentNumberDate { get; } = new("3.2-1", "resident-number-date");

    /// <summary>3.2-1: its 18th character checks the 17 before it.</summary>
    public static Requirement ResidentNumberCheck { get; } = new("3.2-1", "resident-number-check");
}
