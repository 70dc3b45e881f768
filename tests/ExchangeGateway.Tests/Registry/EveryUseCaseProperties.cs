using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Tests.Institutions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry;

/// <summary>Whatever use case is asked for, by whomever, about whichever institution, in whatever order.</summary>
[Properties(Arbitrary = [typeof(EveryUseCaseProperties)])]
public class EveryUseCaseProperties
{
    private static readonly InstitutionId Other = Members.Id("another");
    private static readonly Acting OthersBoss = new(new(Members.Name("boss"), Other), Role.GatewayOperator);
    private static readonly Acting[] Everybody = [Boss, Boss, OthersBoss, OthersBoss, Manager, Reviewer, Stranger];

    /// <summary>Which use case, by whom, about which of the two institutions, under which request id.</summary>
    public sealed record Asked(int UseCase, int By, bool AboutOther, int Request)
    {
        internal UseCase Wanted => Registry.UseCase.All[UseCase];

        internal CommandHead Head => new(Everybody[By], AboutOther ? Other : Broker, Request < 30 ? Given.Legal(RequestId.Of($"{Request}")) : RequestId.New());

        public override string ToString() => $"{Wanted.Name} by {Head.By.Actor} about {Head.Institution}";
    }

    public static Arbitrary<Asked[]> Commands() =>
        (from useCase in Gen.Choose(0, Registry.UseCase.All.Count - 1)
         from who in Gen.Choose(0, Everybody.Length - 1)
         from aboutOther in Gen.Elements(false, true)
         from request in Gen.Choose(0, 79)
         select new Asked(useCase, who, aboutOther, request)).ArrayOf(60).ToArbitrary();

    [Property(MaxTest = 60)]
    public async Task Commands_OfAllKindsByAnybody_ChangeWhatIsTheirsAloneAndLeaveItRight(Asked[] commands)
    {
        var desk = await WithBothAsync();
        foreach (var asked in commands)
        {
            var before = desk.Store.Saved.Count;
            var outcome = await asked.Wanted.Ask(desk, asked.Head);
            desk.Clock.AdvanceSeconds(1);

            Assert.True(outcome.IsT0 || desk.Store.Saved.Count == before, $"{asked} was refused and changed something: {outcome.Value}");
            Assert.All(desk.Store.Saved.Skip(before).SelectMany(unit => unit.Changes), change => Assert.Equal(asked.Head.Institution, change.After.Institution));
            Assert.False(outcome.IsT0 && asked.Head.By.Actor.Institution != asked.Head.Institution && asked.Head.By.Role == Role.GatewayOperator, $"{asked} was done.");
            NothingIsTakenTwice(desk);
        }

        await TrailsOf.AreWholeAsync(desk.Store);
    }

    private static void NothingIsTakenTwice(Desk desk)
    {
        var live = desk.Store.Aggregates.OfType<RegisteredGateway>().SelectMany(gateway => gateway.Bindings.All.Where(binding => binding.Until is null), (gateway, binding) => (gateway.Institution, Binding: binding)).ToArray();
        Assert.Distinct(live.Select(one => one.Binding.Certificate.Identity.Whole));
        Assert.Distinct(live.Select(one => (one.Institution, one.Binding.Gateway, one.Binding.Certificate.Kind)));
        Assert.Distinct(desk.Store.Aggregates.OfType<RegisteredApplication>().Where(application => application.HoldsGateways)
            .SelectMany(application => application.Gateways, (application, gateway) => (application.Institution, gateway)));
    }

    // The one has an open gateway, the other nothing yet but its account.
    private static async Task<Desk> WithBothAsync()
    {
        var desk = await (await new Desk().WithBrokerAsync()).OpenedAsync("1", Given.Opening with { Lines = [new(1, 3)] }, "T1");
        CommandHead By(Acting by) => new(by, Other, RequestId.New());
        await Done(new RegisterInstitution(desk.Store).ExecuteAsync(new(By(Manager), Members.CompleteRecord, Members.Quota(3))));
        await Done(new CreateAccount(desk.Store).ExecuteAsync(new(By(Manager), new(Members.Name("boss")) { IsAdministrator = true })));
        await Done(new ChangePassword(desk.Store).ExecuteAsync(new(By(OthersBoss), true, null)));
        await Done(new GrantProduct(desk.Store).ExecuteAsync(new(By(OthersBoss), Members.Name("boss"), Product.TradingGateway)));
        return desk;
    }
}
