using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Queries;
using NodaTime;
using static ExchangeGateway.Tests.Registry.InUse;

namespace ExchangeGateway.Tests.Registry.Queries;

public class SurveyRegistryTests
{
    private static readonly InstitutionId Here = Given.Applicant.Institution, There = Given.Stranger.Institution;
    private readonly GivenRegistry _given = new();

    [Fact]
    public async Task Survey_OfNothing_CountsNothing() =>
        Assert.Equal(new(Given.Now, [], 0, new(0, 0, 0, null), new(0, 0, 0, null), 0), await SurveyAsync());

    [Fact]
    [Trait("Rule", "4.2-1")]
    public async Task Survey_Gateways_AreCountedByTheirLevel()
    {
        _given.Put(
            Trading(Here, "1001"), Used(Here, "1001", CertificateKind.EKey, 400), Used(Here, "1001", CertificateKind.File, 400),
            Trading(Here, "1002"), Used(Here, "1002", CertificateKind.EKey, 400),
            Trading(Here, "1003"),
            Trading(Here, "1004"), Used(Here, "1004", CertificateKind.EKey, null),
            Market(There, "280", CertificateKind.EKey), Used(There, "280", CertificateKind.EKey, 400),
            Market(There, "281", CertificateKind.File), Used(There, "281", CertificateKind.File, 400));

        var survey = await SurveyAsync();

        Assert.Equal([1, 1, 3], Enum.GetValues<RedundancyLevel>().Select(survey.GatewaysAt));
        Assert.Equal(1, survey.NotCheckable);
    }

    [Fact]
    [Trait("Rule", "5.1-1")]
    public async Task Survey_Certificates_AreCountedByKindWithTheirNextEnd()
    {
        _given.Put(
            Trading(Here, "1001"), Used(Here, "1001", CertificateKind.EKey, -1), Used(Here, "1001", CertificateKind.File, 10),
            Trading(Here, "1002"), Used(Here, "1002", CertificateKind.EKey, 70));

        var survey = await SurveyAsync();

        Assert.Equal(new(2, 0, 1, Given.Now + Duration.FromDays(70)), survey.EKeys);
        Assert.Equal(new(1, 1, 0, Given.Now + Duration.FromDays(10)), survey.Files);
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public async Task Survey_ALockedEKey_IsCounted()
    {
        _given.Put(Trading(Here, "1001"), Used(Here, "1001", CertificateKind.EKey, 400) with { EKey = EKey.Restore(PinPolicy.Default, 0, EKeyState.Locked, false) });

        Assert.Equal(1, (await SurveyAsync()).LockedEKeys);
    }

    private async Task<RegistrySurvey> SurveyAsync() => (await new SurveyRegistry(_given.Store).ExecuteAsync(Given.Now, RenewalPolicy.Default)).AsT0;
}
