using ExchangeGateway.Rules;

namespace ExchangeGateway.Inventory;

/// <summary>What an audit can find, as data.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FindingKind
{
    private FindingKind(string code, Severity severity, string rule) => (Code, Severity, Rule) = (code, severity, GuideRules.Get(rule));

    /// <summary>No certificate of the gateway signs in.</summary>
    public static FindingKind CannotSignIn { get; } = new("cannot-sign-in", Severity.Error, "4.2-2");

    /// <summary>A certificate's validity is over.</summary>
    public static FindingKind Expired { get; } = new("certificate-expired", Severity.Error, "4.2-2");

    /// <summary>A certificate's renewal is due.</summary>
    public static FindingKind RenewalDue { get; } = new("certificate-renewal-due", Severity.Warning, "4.2-1");

    /// <summary>A certificate's validity has not begun.</summary>
    public static FindingKind NotYetValid { get; } = new("certificate-not-yet-valid", Severity.Warning, "4.2-2");

    /// <summary>Certificates of one kind alone sign in.</summary>
    public static FindingKind RedundancyMissing { get; } = new("redundancy-missing", Severity.Warning, "4.2-1");

    /// <summary>One certificate is at two gateways.</summary>
    public static FindingKind CertificateShared { get; } = new("certificate-shared", Severity.Error, "2.2-5");

    /// <summary>Two gateways' certificates have one key.</summary>
    public static FindingKind KeyShared { get; } = new("key-shared", Severity.Error, "2.2-5");

    /// <summary>The key is not that of the certificate's kind.</summary>
    public static FindingKind KindMismatch { get; } = new("kind-mismatch", Severity.Error, "4.1-1");

    /// <summary>The table and the file give different validities.</summary>
    public static FindingKind ValidityDiffers { get; } = new("validity-differs", Severity.Warning, "3.4-1");

    /// <summary>A file that no row speaks of.</summary>
    public static FindingKind FileWithoutRow { get; } = new("file-without-row", Severity.Warning, "3.4-1");

    /// <summary>A row whose certificate is in no file.</summary>
    public static FindingKind RowWithoutFile { get; } = new("row-without-file", Severity.Warning, "3.4-1");

    /// <summary>The two flow-rate columns differ.</summary>
    public static FindingKind FlowRateDiffers { get; } = new("flow-rate-differs", Severity.Warning, "2.5-1");

    /// <summary>Something that a check needs is blank, masked or unreadable.</summary>
    public static FindingKind NotCheckable { get; } = new("not-checkable", Severity.Info, "3.4-2");

    /// <summary>Every kind, worst first.</summary>
    public static ValueList<FindingKind> All =>
    [
        CannotSignIn, Expired, CertificateShared, KeyShared, KindMismatch,
        RenewalDue, NotYetValid, RedundancyMissing, ValidityDiffers, FileWithoutRow, RowWithoutFile, FlowRateDiffers,
        NotCheckable,
    ];

    /// <summary>The stable code that programs test for.</summary>
    public string Code { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>The guide's rule.</summary>
    public GuideRule Rule { get; }
}
