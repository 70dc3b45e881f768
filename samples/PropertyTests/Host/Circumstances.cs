namespace PropertyTests.Host;

/// <summary>What the broker's other tables say at the moment that somebody presses a button.</summary>
public sealed record Circumstances(
    bool UserIsOurs,
    bool PapersAttached,
    bool FormFilledIn,
    bool NothingElseOpen,
    bool CompanyDataComplete,
    bool UserIsOperator,
    bool UserHasProduct,
    bool ReviewerIsAnother,
    bool CertificatesArrived,
    bool OneEKeyAndOneFileEach,
    bool NoCertificateTwice,
    bool DateFixed);
