namespace ExchangeGateway.Applications;

/// <summary>Where an application stands: the guide's five stages (3.3-1), and how it can end.</summary>
public enum ApplicationState
{
    /// <summary>材料准备: its materials are gathered.</summary>
    MaterialPreparation,

    /// <summary>信息登记: its form is filled in.</summary>
    InformationRegistration,

    /// <summary>信息审核: it is reviewed.</summary>
    InformationReview,

    /// <summary>证书签发: the certificates of an opening are issued.</summary>
    CertificateIssuance,

    /// <summary>证书撤销: the certificates of a revocation are cancelled.</summary>
    CertificateRevocation,

    /// <summary>业务办理: the business is handled.</summary>
    BusinessHandling,

    /// <summary>Done: shown as 已开通, 已变更 or 已撤销.</summary>
    Completed,

    /// <summary>The review refused it.</summary>
    Rejected,

    /// <summary>The institution took it back before a decision.</summary>
    Withdrawn,
}

/// <summary>What can be asked of an application.</summary>
public enum ApplicationAction
{
    /// <summary>Keep the form as it is, finished or not.</summary>
    Save,

    /// <summary>The materials are complete: on to the form.</summary>
    RegisterInformation,

    /// <summary>Hand it in for review.</summary>
    Submit,

    /// <summary>Send it back to the applicant, with the reason.</summary>
    Return,

    /// <summary>Refuse it for good, with the reason.</summary>
    Reject,

    /// <summary>Pass it.</summary>
    Approve,

    /// <summary>Every certificate of the opening is there.</summary>
    CertificatesIssued,

    /// <summary>Every certificate of the revocation has its cancellation request.</summary>
    CertificatesRevoked,

    /// <summary>The business is handled.</summary>
    Complete,

    /// <summary>Take it back before a decision.</summary>
    Withdraw,
}
