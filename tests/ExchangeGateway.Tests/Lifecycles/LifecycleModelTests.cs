using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Lifecycles;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Lifecycles;

using Gateways = ILifecycleSystem<GatewayState, GatewayAction, NoFacts>;
using Openings = ILifecycleSystem<ApplicationState, ApplicationAction, ApplicationFacts>;

public class LifecycleModelTests
{
    private static readonly LifecycleModel<GatewayState, GatewayAction, NoFacts> Gateway = LifecycleModel.Of(GatewayLifecycle.Table);
    private static readonly LifecycleModel<ApplicationState, ApplicationAction, ApplicationFacts> Opening = LifecycleModel.Of(ApplicationLifecycles.Opening);
    private static readonly Property AForgottenGuard = Opening.Agrees(() => new Forgetful());

    [Fact]
    public void Agrees_AGuardForgotten_TellsTheShortestStory() => Assert.Contains(
        """
        In step 2 the system differs from the lifecycle 'opening':
        1. MaterialPreparation: RegisterInformation → went to InformationRegistration
        2. InformationRegistration: Submit where HoldsProduct = False
           lifecycle: refused (unmet: product-granted), and stands in InformationRegistration
           system:    went to InformationReview
        Facts that are not named: MaterialsAttached = True, FormClean = True, GatewaysAvailable = True, InstitutionRecordComplete = True, ActsAsGatewayOperator = True, HoldsProduct = True, OwnInstitution = True, ReviewerMayDecide = True, CertificatesIssued = True, CertificateKindsRight = True, CertificatesBoundOnce = True, BusinessScheduled = True
        """,
        Told.By(AForgottenGuard),
        StringComparison.Ordinal);

    [Fact]
    public void Agrees_OneSeed_OneMessage()
    {
        Assert.Equal(Told.By(AForgottenGuard, seed: 7), Told.By(AForgottenGuard, seed: 7));
        Assert.NotEqual(Told.By(AForgottenGuard, seed: 8), Told.By(AForgottenGuard, seed: 7));
    }

    [Theory]
    [InlineData("moves when it refuses", "refused, and stands in Open\n")]
    [InlineData("takes what it should refuse", "went to Pending\n")]
    [InlineData("names a reason too many", "refused (unmet: not-here), and stands in Pending\n")]
    [InlineData("throws", "threw System.InvalidOperationException: out of order")]
    public void Agrees_AMistakeOfAnotherKind_IsToldToo(string mistake, string told) => Assert.Contains(
        $"In step 1 the system differs from the lifecycle 'gateway':\n1. Pending: Revoke\n   lifecycle: refused, and stands in Pending\n   system:    {told}",
        Told.By(Gateway.Agrees(() => new Mistaken((_, action, right) => action is not GatewayAction.Revoke ? right : mistake switch
        {
            "moves when it refuses" => SystemAnswer.Refused(GatewayState.Open),
            "takes what it should refuse" => SystemAnswer.Taken(GatewayState.Pending),
            "names a reason too many" => SystemAnswer.Refused(GatewayState.Pending, ["not-here"]),
            _ => throw new InvalidOperationException("out of order"),
        }))),
        StringComparison.Ordinal);

    [Fact]
    public void Agrees_AMistakeThatOnlyAHistoryShows_TellsWhatLeadsToIt() => Assert.Matches(
        """
        1. Pending: Open → went to Open
        2. Open: BeginChange → went to Changing
        3. Changing: (Apply|Abandon)Change → went to Open
        4. Open: BeginChange
           lifecycle: went to Changing
           system:    refused, and stands in Open
        """,
        Told.By(Gateway.Agrees(() => new Mistaken((before, _, right) => right is { IsTaken: true, State: GatewayState.Changing } && before.Contains(GatewayState.Changing) ? SystemAnswer.Refused(GatewayState.Open) : right))));

    [Fact]
    public void Agrees_ASystemThatAnswersLater_IsWaitedForAndDisposedOfAfterEachStory()
    {
        var (open, all) = (0, 0);
        Assert.Contains("1. Pending: Revoke\n", Told.By(Gateway.Agrees(() => new Later((open++, all++).Item1, () => open--))), StringComparison.Ordinal);
        Assert.True(all > 0);
        Assert.Equal(0, open);
    }

    [Fact]
    public void Of_FactsThatCannotBeMade_IsAProgrammingError() =>
        Assert.Contains("Age", Assert.Throws<ArgumentException>(() => LifecycleModel.Of(new Lifecycle<GatewayState, GatewayAction, Aged>("aged", GatewayState.Pending, []))).Message, StringComparison.Ordinal);

    [Fact]
    public void UsualFacts_AreWhatMostGuardsWant()
    {
        Assert.Equal(new(CertificateKind.EKey, EKeyDelivery.Post, Free: false, LetterShown: true, IdentityDocumentShown: true), LifecycleModel.Of(CertificateApplicationLifecycle.Table).UsualFacts);
        Assert.Equal(new(TimeOver: false, CodeRight: false, LastTry: false), LifecycleModel.Of(ContactPhoneChangeLifecycle.Table).UsualFacts);
    }

    [Fact]
    public void AllFacts_AreEveryCombinationOnce()
    {
        Assert.Equal(8192, Opening.AllFacts.Distinct().Count());
        Assert.Equal(32, LifecycleModel.Of(CertificateApplicationLifecycle.Table).AllFacts.Distinct().Count());
        Assert.Equal([default], Gateway.AllFacts);
    }

    // Usually neither fact holds, and the state asks for both.
    [Fact]
    public void Commands_WhereOnlyTwoUnusualFactsLead_ComeThereAndAreShrunk()
    {
        Guard<PasswordFacts> right = new("right", static f => f.OldPasswordRight), fits = new("fits", static f => f.NewPasswordFits);
        var hidden = LifecycleModel.Of(new Lifecycle<GatewayState, GatewayAction, PasswordFacts>(
            "hidden",
            GatewayState.Pending,
            new(GatewayState.Pending, GatewayAction.Open, GatewayState.Open, right, fits),
            new(GatewayState.Pending, GatewayAction.Open, GatewayState.Pending, right.Not),
            new(GatewayState.Pending, GatewayAction.Open, GatewayState.Pending, right, fits.Not),
            new(GatewayState.Pending, GatewayAction.Abandon, GatewayState.Pending, right.Not, fits.Not)));

        Assert.Equal(new(OldPasswordRight: false, NewPasswordFits: false), hidden.UsualFacts);
        Assert.Contains(hidden.Histories.Generator.Sample(20, new Rnd(1), 10), history => history.Any(step => step.To is GatewayState.Open));
        Assert.All(hidden.Commands.Generator.Sample(20, new Rnd(1), 10), commands => Assert.NotEmpty(hidden.Commands.Shrinker(commands)));
    }

    [Fact]
    public void Commands_OfAHundredWalks_AskEveryActionInEveryState()
    {
        var asked = Opening.Commands.Generator.Sample(100, new Rnd(1), 50).SelectMany(commands => commands.Aggregate(
            (State: ApplicationLifecycles.Opening.Initial, Cells: new List<(ApplicationState, ApplicationAction)>()),
            (at, command) => (
                ApplicationLifecycles.Opening.Decide(at.State, command.Action, command.Facts).TryPickT0(out var taken, out _) ? taken.To : at.State,
                [.. at.Cells, (at.State, command.Action)])).Cells);

        Assert.Equal(
            from state in ApplicationLifecycles.Opening.Reachable() from action in Enum.GetValues<ApplicationAction>() orderby state, action select (state, action),
            asked.Distinct().Order());
    }

    [Property]
    public Property Commands_Shrunk_AreFewerOrHaveFewerUnusualFacts() => Prop.ForAll(Opening.Commands, commands =>
        Opening.Commands.Shrinker(commands).All(simpler => simpler.Length < commands.Length || (simpler.Length == commands.Length && Unusual(simpler) < Unusual(commands))));

    private static int Unusual(IEnumerable<LifecycleCommand<ApplicationAction, ApplicationFacts>> commands) =>
        commands.Sum(command => typeof(ApplicationFacts).GetProperties().Count(property => !property.GetValue(command.Facts)!.Equals(property.GetValue(Opening.UsualFacts))));

    private sealed record Aged(int Age);

    private sealed class Forgetful : Openings
    {
        private readonly TableSystem<ApplicationState, ApplicationAction, ApplicationFacts> _right = new(ApplicationLifecycles.Opening);

        public ValueTask<SystemAnswer<ApplicationState>> Ask(ApplicationAction action, ApplicationFacts facts) => _right.Ask(action, facts with { HoldsProduct = true });
    }

    private sealed class Mistaken(Func<HashSet<GatewayState>, GatewayAction, SystemAnswer<GatewayState>, SystemAnswer<GatewayState>> answer) : Gateways
    {
        private readonly TableSystem<GatewayState, GatewayAction, NoFacts> _right = new(GatewayLifecycle.Table);
        private readonly HashSet<GatewayState> _before = [];

        public async ValueTask<SystemAnswer<GatewayState>> Ask(GatewayAction action, NoFacts facts)
        {
            var right = await _right.Ask(action, facts);
            var given = answer(_before, action, right);
            _before.Add(right.State);
            return given;
        }
    }

    private sealed class Later(int openAtItsStart, Action disposed) : Gateways, IAsyncDisposable
    {
        private readonly TableSystem<GatewayState, GatewayAction, NoFacts> _right = new(GatewayLifecycle.Table);

        public async ValueTask<SystemAnswer<GatewayState>> Ask(GatewayAction action, NoFacts facts)
        {
            await Task.Yield();
            return openAtItsStart == 0 && action is GatewayAction.Revoke ? SystemAnswer.Taken(GatewayState.Revoked) : await _right.Ask(action, facts);
        }

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            disposed();
        }
    }
}
