using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Tests.Institutions;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Institutions;

public class RegisterInstitutionTests
{
    private static readonly InstitutionRecord Blank = new() { Name = Members.CompleteRecord.Name };

    [Fact]
    [Trait("Rule", "1.1-1")]
    public async Task Register_ByItsAccountManager_IsDoneOnce()
    {
        var desk = new Desk();
        var head = By(Manager);
        await Done(new RegisterInstitution(desk.Store).ExecuteAsync(new(head, Blank, IsHostedCustomer: true)));

        Assert.True((await new RegisterInstitution(desk.Store).ExecuteAsync(new(head, Blank, IsHostedCustomer: true))).AsT0.IsRepeat);
        Assert.Equal(new Conflict(ConflictKind.AlreadyThere, AggregateKey.Of(Broker)), (await new RegisterInstitution(desk.Store).ExecuteAsync(new(By(Manager), Blank))).AsT6);
        Assert.True(desk.Institution.IsHostedCustomer);
    }

    [Fact]
    public async Task Register_ByAnybodyElse_IsDenied()
    {
        var desk = new Desk();

        Assert.All([Boss, Reviewer, Stranger], by => Assert.True(new RegisterInstitution(desk.Store).ExecuteAsync(new(By(by), Blank)).AsTask().Result.IsT1));
        Assert.Empty(desk.Store.Saved);
    }

    [Fact]
    [Trait("Rule", "1.7-4")]
    public async Task FillMemberCode_IsTheAccountManagersAndOnce()
    {
        var desk = new Desk();
        await Done(new RegisterInstitution(desk.Store).ExecuteAsync(new(By(Manager), Blank)));
        var fill = new FillMemberCode(desk.Store);

        await Done(fill.ExecuteAsync(new(By(Manager), Members.CompleteRecord.MemberCode!)));

        Assert.Equal(["member-code-there"], (await fill.ExecuteAsync(new(By(Manager), Members.CompleteRecord.MemberCode!))).AsT5.Codes());
        Assert.True((await fill.ExecuteAsync(new(By(Boss), Members.CompleteRecord.MemberCode!))).IsT1);
    }
}
