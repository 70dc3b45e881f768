namespace PropertyTests.Host;

/// <summary>
/// A broker's own system for applications to open trading gateways, as such systems grow: a stage, and an if for each
/// thing that somebody once thought of. A button answers what is wrong; null where it is grey.
/// </summary>
public class OpeningDesk
{
    private const string
        NotOurs = "The user is not one of us.",
        Papers = "Papers are missing.";

    public Stage Stage { get; private set; }

    public string[]? Save(Circumstances now) =>
        Stage is Stage.Gathering or Stage.FillingIn ? Go(Stage, (now.UserIsOurs, NotOurs)) : null;

    public string[]? PapersDone(Circumstances now) =>
        Stage is Stage.Gathering ? Go(Stage.FillingIn, (now.UserIsOurs, NotOurs), (now.PapersAttached, Papers)) : null;

    public string[]? HandIn(Circumstances now) =>
        Stage is Stage.FillingIn ? Go(Stage.AtTheExchange, [.. NeededToHandIn(now)]) : null;

    public string[]? TakeBack(Circumstances now) =>
        Stage is Stage.Gathering or Stage.FillingIn or Stage.AtTheExchange ? Go(Stage.TakenBack, (now.UserIsOurs, NotOurs)) : null;

    public string[]? SendBack(Circumstances now) => Review(now, Stage.FillingIn);

    public string[]? TurnDown(Circumstances now) => Review(now, Stage.TurnedDown);

    public string[]? Pass(Circumstances now) => Review(now, Stage.CertificatesOnTheirWay);

    public string[]? CertificatesDone(Circumstances now) =>
        Stage is Stage.CertificatesOnTheirWay
            ? Go(
                Stage.Handling,
                (now.CertificatesArrived, "Certificates are missing."),
                (now.OneEKeyAndOneFileEach, "A gateway lacks one kind of certificate."),
                (now.NoCertificateTwice, "A certificate is at two gateways."))
            : null;

    public string[]? Finish(Circumstances now) =>
        Stage is Stage.Handling ? Go(Stage.Open, (now.DateFixed, "There is no date yet.")) : null;

    protected virtual IEnumerable<(bool Holds, string Otherwise)> NeededToHandIn(Circumstances now) =>
    [
        (now.UserIsOurs, NotOurs),
        (now.PapersAttached, Papers),
        (now.FormFilledIn, "The form has mistakes."),
        (now.NothingElseOpen, "Another application is under way."),
        (now.CompanyDataComplete, "Our company data are incomplete."),
        (now.UserIsOperator, "The user is no gateway operator."),
        (now.UserHasProduct, "The user was not granted the product."),
    ];

    private string[]? Review(Circumstances now, Stage to) =>
        Stage is Stage.AtTheExchange ? Go(to, (now.ReviewerIsAnother, "Nobody reviews what is his own.")) : null;

    private string[] Go(Stage to, params (bool Holds, string Otherwise)[] needed)
    {
        string[] problems = [.. needed.Where(need => !need.Holds).Select(need => need.Otherwise)];
        Stage = problems.Length == 0 ? to : Stage;
        return problems;
    }
}
