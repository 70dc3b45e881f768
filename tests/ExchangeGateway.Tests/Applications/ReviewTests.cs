using ExchangeGateway.Applications;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Applications;

public class ReviewTests
{
    [Fact]
    public void Review_ByTheApplicant_IsRefusedWhereItIsDecidedHere()
    {
        var inReview = Applied.InReview(Given.Opening);
        Review own = new(Given.Applicant);
        Assert.All(
            [inReview.Approve(own, Given.Now), inReview.Return(own, Given.Now, "a reason"), inReview.Reject(own, Given.Now, "a reason")],
            outcome => Assert.Equal(["reviewer-not-applicant"], outcome.Unmet()));
    }

    [Fact]
    public void Review_ByWhoHandedItIn_IsRefusedAsTheApplicantsIs()
    {
        var inReview = Applied.Registering(Given.Opening).Submit(Given.EverythingHeld, Given.Colleague, Given.Now).AsT0;
        Assert.Equal(["reviewer-not-applicant"], inReview.Approve(new(Given.Colleague), Given.Now).Unmet());
        Assert.Equal(["reviewer-not-applicant"], inReview.Approve(new(Given.Applicant), Given.Now).Unmet());
    }

    [Fact]
    public void Review_ReportedFromTheExchange_MayBeRecordedByTheApplicant()
    {
        var inReview = Applied.InReview(Given.Opening);
        Review reported = new(Given.Applicant, ReviewSource.Reported);
        Assert.Equal(ApplicationState.CertificateIssuance, inReview.Approve(reported, Given.Now).AsT0.State);
        Assert.Equal(ApplicationState.Rejected, inReview.Reject(reported, Given.Now, "a reason").AsT0.State);
        Assert.Equal(ApplicationState.InformationRegistration, inReview.Return(reported, Given.Now, "a reason").AsT0.State);
    }

    [Fact]
    public void Review_WithAReason_KeepsWhoWhenAndWhy()
    {
        var returned = Applied.InReview(Given.Opening).Return(new(Given.Reviewer), Given.Now, "the seal is missing").AsT0;
        Assert.Equal(
            new ApplicationStep(ApplicationState.InformationReview, ApplicationAction.Return, ApplicationState.InformationRegistration, Given.Reviewer, Given.Now, "the seal is missing"),
            returned.History[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Review_ABlankReason_IsAProgrammingError(string reason)
    {
        Assert.Throws<ArgumentException>(() => Applied.InReview(Given.Opening).Return(new(Given.Reviewer), Given.Now, reason));
        Assert.Throws<ArgumentException>(() => Applied.InReview(Given.Opening).Reject(new(Given.Reviewer), Given.Now, reason));
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    public void Approve_ARevocation_IsFollowedByTheCertificates() =>
        Assert.Equal((ApplicationState.CertificateRevocation, "证书撤销"), (Applied.Revoking.State, Applied.Revoking.StateName(Language.Chinese)));
}
