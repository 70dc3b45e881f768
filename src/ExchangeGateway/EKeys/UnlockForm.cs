using ExchangeGateway.Rules;

namespace ExchangeGateway.EKeys;

/// <summary>How a locked EKey comes to the certificate authority.</summary>
public enum UnlockRoute
{
    /// <summary>A person brings it.</summary>
    InPerson,

    /// <summary>It is posted, and posted back; the user confirms by phone.</summary>
    ByPost,
}

/// <summary>A paper, or the thing itself, that goes to the certificate authority with an unlock.</summary>
public enum UnlockPaper
{
    /// <summary>The unlock form's original.</summary>
    Form,

    /// <summary>The locked EKey.</summary>
    EKey,

    /// <summary>The letter of authorisation, with a copy of the identity document.</summary>
    LetterOfAuthorisation,

    /// <summary>The visitor's identity document, shown.</summary>
    IdentityDocument,
}

/// <summary>
/// The form that asks the certificate authority to unlock an EKey, as typed (6.2-1). Unlocking is the authority's act,
/// off line: this library checks the papers and never calls anybody.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record UnlockForm
{
    /// <summary>The id of the certificate in the EKey.</summary>
    public string? CertificateId { get; init; }

    /// <summary>
    /// Whether the paper states the PIN wanted after unlocking. The PIN itself stands on the paper alone: a program
    /// that never holds it cannot lose it.
    /// </summary>
    public bool InitialPinStated { get; init; }

    /// <summary>The contact's name.</summary>
    public string? ContactName { get; init; }

    /// <summary>The contact's phone, mobile or fixed: where the EKey is posted, it is confirmed by phone.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Whether the form is signed.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether the form bears the institution's stamp.</summary>
    public bool IsStamped { get; init; }

    /// <summary>In person or by post.</summary>
    public UnlockRoute Route { get; init; }

    /// <summary>What goes with it.</summary>
    public ValueList<UnlockPaper> Papers { get; init; }

    /// <summary>What must go with it on a route.</summary>
    public static ValueList<UnlockPaper> PapersFor(UnlockRoute route) => route is UnlockRoute.InPerson
        ? [UnlockPaper.Form, UnlockPaper.EKey, UnlockPaper.LetterOfAuthorisation, UnlockPaper.IdentityDocument]
        : [UnlockPaper.Form, UnlockPaper.EKey];

    /// <summary>Every rule that the form breaks; null where it is complete.</summary>
    public Violations? Violations()
    {
        var found = default(ViolationList);
        if (Certificates.CertificateId.Of(CertificateId).TryPickT1(out var badId, out _))
        {
            found.Add(badId);
        }

        CheckThere(!string.IsNullOrWhiteSpace(ContactName), Requirement.UnlockContactMissing, "contactName", ref found);
        CheckThere(!string.IsNullOrWhiteSpace(ContactPhone), Requirement.UnlockContactMissing, "contactPhone", ref found);
        CheckThere(InitialPinStated, Requirement.UnlockInitialPin, "initialPinStated", ref found);
        CheckThere(IsSigned, Requirement.UnlockSigned, "isSigned", ref found);
        CheckThere(IsStamped, Requirement.UnlockStamped, "isStamped", ref found);
        foreach (var paper in PapersFor(Route).Except(Papers))
        {
            found.Add(MissingOf(paper), "papers");
        }

        return found.ToViolations();
    }

    private static Requirement MissingOf(UnlockPaper paper) => paper switch
    {
        UnlockPaper.Form => Requirement.UnlockFormMissing,
        UnlockPaper.EKey => Requirement.UnlockEKeyMissing,
        UnlockPaper.LetterOfAuthorisation => Requirement.UnlockLetterMissing,
        _ => Requirement.UnlockIdentityMissing,
    };

    private static void CheckThere(bool there, Requirement requirement, string path, ref ViolationList found)
    {
        if (!there)
        {
            found.Add(requirement, path);
        }
    }
}
