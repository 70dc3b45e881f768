using ExchangeGateway.Certificates;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Properties(Arbitrary = [typeof(CertificateApplicationProperties)], MaxTest = 500)]
public class CertificateApplicationProperties
{
    /// <summary>One thing asked of a certificate, and whether what it depends on holds.</summary>
    public sealed record Asked(CertificateApplicationAction Action, bool Held)
    {
        public CertificateApplicationOutcome Of(CertificateApplication request) => Of(request, Given.Now);

        public CertificateApplicationOutcome Of(CertificateApplication request, Instant at) => Action switch
        {
            CertificateApplicationAction.Refuse => request.Refuse(Given.Reviewer, at, "a reason"),
            CertificateApplicationAction.Approve => request.Approve(Held, Given.Reviewer, at),
            CertificateApplicationAction.Pay => request.Pay(Given.Applicant, at),
            CertificateApplicationAction.Produce => request.Produce(Given.Reviewer, at),
            CertificateApplicationAction.Dispatch => request.Dispatch(Given.Reviewer, at),
            CertificateApplicationAction.Receive => request.Receive(Given.Applicant, at),
            CertificateApplicationAction.Collect => request.Collect(Held, true, Given.Colleague, at),
            CertificateApplicationAction.Recognise => request.Recognise(Given.Applicant, at),
            CertificateApplicationAction.NotRecognise => request.NotRecognise(Given.Applicant, at),
            CertificateApplicationAction.Enable => request.Enable(Given.Applicant, at),
            CertificateApplicationAction.Replace => request.Replace(Given.Applicant, at),
            _ => request.Cancel(Given.Applicant, at),
        };
    }

    public static Arbitrary<CertificateApplication> Requests() => Gen.Elements(
        CertificateApplication.ForEKey(Given.Number("7")),
        CertificateApplication.ForEKey(Given.Number("7"), EKeyDelivery.Collection),
        CertificateApplication.ForFile(Given.Number("8"))).ToArbitrary();

    // Mostly forward, so that long roads are walked; ends are asked for seldom.
    public static Arbitrary<Asked[]> Roads() => Gen.Frequency(
            (8, Gen.Elements(Enum.GetValues<CertificateApplicationAction>().Except([CertificateApplicationAction.Refuse, CertificateApplicationAction.Cancel]).ToArray())),
            (1, Gen.Elements(CertificateApplicationAction.Refuse, CertificateApplicationAction.Cancel)))
        .Zip(Gen.Elements(true, true, false), (action, held) => new Asked(action, held)).ArrayOf(60).ToArbitrary();

    [Property]
    public bool History_ReplaysToTheRequest(CertificateApplication request, Asked[] road) =>
        After(request, road) is var after && after.Equals(request.Replay(after.History)) && after.Equals(after.Replay(after.History));

    [Property]
    public bool History_IsOneStepLongerForEachIntentTaken(CertificateApplication request, Asked[] road)
    {
        foreach (var (asked, minutes) in road.Select((asked, i) => (asked, i)))
        {
            var at = Given.Now + Duration.FromMinutes(minutes);
            if (asked.Of(request, at).TryPickT0(out var next, out _))
            {
                if (next.History.Count != request.History.Count + 1 || next.History[^1] is not { } step || (step.From, step.Action, step.To, step.At) != (request.State, asked.Action, next.State, at))
                {
                    return false;
                }

                request = next;
            }
        }

        return true;
    }

    [Property]
    public bool Replay_WithAStepLeftOut_IsNoRoad(CertificateApplication request, Asked[] road, int place)
    {
        var history = After(request, road).History;
        return history.Count < 2 || request.Replay(history.Where((_, i) => i != Math.Abs(place % (history.Count - 1)))) is null;
    }

    [Property]
    public bool AFinalState_IsNeverLeft(CertificateApplication request, Asked[] road, Asked more) =>
        After(request, road) is var after
        && (after.State is CertificateApplicationState.Refused or CertificateApplicationState.Replaced or CertificateApplicationState.Cancelled) == CertificateApplicationLifecycle.Table.IsFinal(after.State)
        && (!CertificateApplicationLifecycle.Table.IsFinal(after.State) || more.Of(after).IsT1);

    [Property]
    [Trait("Rule", "4.3-1")]
    public bool AFileCertificate_IsNeverPostedOrCollected_AndAnEKeyNeverMailed(CertificateApplication request, Asked[] road) =>
        After(request, road).History.All(step => step.To switch
        {
            CertificateApplicationState.Mailed => request.Kind is CertificateKind.File,
            CertificateApplicationState.Posted => request.Delivery is EKeyDelivery.Post,
            CertificateApplicationState.AwaitingCollection => request.Delivery is EKeyDelivery.Collection,
            _ => true,
        });

    [Property]
    [Trait("Rule", "4.4-1")]
    public bool Service_ComesAfterRecognitionAlone(CertificateApplication request, Asked[] road) =>
        After(request, road).History is var history
        && history.All(step => step.To is not CertificateApplicationState.InService || history.Any(before => before.Action is CertificateApplicationAction.Recognise));

    private static CertificateApplication After(CertificateApplication request, Asked[] road) =>
        road.Aggregate(request, (at, asked) => asked.Of(at).TryPickT0(out var next, out _) ? next : at);
}
