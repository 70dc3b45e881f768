namespace ExchangeGateway.Rules;

// What section 3 of the guide demands of market-data gateways.
public sealed partial record Requirement
{
    /// <summary>3.2-2: each of the two certificate counts is a whole number 0–100.</summary>
    public static Requirement CertificateCountRange { get; } = new("3.2-2", "certificate-count-range", 0, 100);

    /// <summary>3.2-2: an opening asks for at least one certificate, and so for one gateway.</summary>
    public static Requirement CertificatesMissing { get; } = new("3.2-2", "certificates-missing");

    /// <summary>3.2-2: the number of gateways in the uploaded application form is said.</summary>
    public static Requirement PaperFormMissing { get; } = new("3.2-2", "paper-form-missing");

    /// <summary>3.2-2: the number of gateways in the uploaded application form is the sum of the certificate counts.</summary>
    public static Requirement PaperFormDiffers { get; } = new("3.2-2", "paper-form-differs");
}
