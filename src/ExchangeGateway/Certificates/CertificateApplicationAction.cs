namespace ExchangeGateway.Certificates;

/// <summary>What can be asked of a dedicated certificate on its road.</summary>
public enum CertificateApplicationAction
{
    /// <summary>The authority refuses it.</summary>
    Refuse,

    /// <summary>The authority approves it.</summary>
    Approve,

    /// <summary>Its fee is paid.</summary>
    Pay,

    /// <summary>The authority makes it.</summary>
    Produce,

    /// <summary>The authority sends it, or says that it can be collected.</summary>
    Dispatch,

    /// <summary>It arrived by post or by e-mail.</summary>
    Receive,

    /// <summary>The institution's person collects it (4.3-1).</summary>
    Collect,

    /// <summary>The management tool recognises it (4.4-1).</summary>
    Recognise,

    /// <summary>The management tool does not recognise it (6.1-1).</summary>
    NotRecognise,

    /// <summary>Its gateway begins to use it.</summary>
    Enable,

    /// <summary>Another takes its place.</summary>
    Replace,

    /// <summary>It is cancelled at the authority.</summary>
    Cancel,
}
