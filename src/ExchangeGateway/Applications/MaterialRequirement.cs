namespace ExchangeGateway.Applications;

/// <summary>A row of a form's table of materials (2.2-9). Materials are an open set: a host names its own.</summary>
/// <param name="Material">The material's name, as in <c>application-form</c>; upper and lower case differ.</param>
/// <param name="Required">Whether the form is refused without it.</param>
/// <param name="Most">How many files it may have, at least 1.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MaterialRequirement(string Material, bool Required, int Most)
{
    /// <summary>The application form (申请表); may be several files.</summary>
    public const string ApplicationForm = "application-form";

    /// <summary>The opening guide of market-data gateways (行情网关开通指引, 3.2-3); may be several files.</summary>
    public const string OpeningGuide = "opening-guide";

    /// <summary>The CnSCA certificate application form (CnSCA数字证书申请表, 3.2-6).</summary>
    public const string CertificateApplicationForm = "certificate-application-form";

    /// <summary>A revocation's materials (撤销申请材料).</summary>
    public const string RevocationMaterial = "revocation-material";
}
