using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;

namespace ExchangeGateway.Tests.Lifecycles;

public class DecisionCostTests
{
    [Fact]
    public void Decide_TakenOrRefused_AllocatesNothing()
    {
        ApplicationFacts[] both = [new(), LifecycleModel.Of(ApplicationLifecycles.Opening).UsualFacts];
        var states = Enum.GetValues<ApplicationState>();
        var actions = Enum.GetValues<ApplicationAction>();
        _ = AskAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taken = AskAll();
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.InRange(taken, 1, states.Length * actions.Length * both.Length);
        Assert.Equal(before, after);

        int AskAll()
        {
            var count = 0;
            foreach (var state in states)
            {
                foreach (var action in actions)
                {
                    foreach (var facts in both)
                    {
                        count += ApplicationLifecycles.Opening.Decide(state, action, facts).IsT0 ? 1 : 0;
                    }
                }
            }

            return count;
        }
    }
}
