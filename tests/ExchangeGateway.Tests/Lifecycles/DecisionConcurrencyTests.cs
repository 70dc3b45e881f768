using ExchangeGateway.Applications;

namespace ExchangeGateway.Tests.Lifecycles;

public class DecisionConcurrencyTests
{
    [Fact]
    public void Decide_FromManyThreads_AnswersAsFromOne()
    {
        var wrong = 0;
        Parallel.For(0, 20_000, i =>
        {
            var held = i % 2 == 0;
            var answer = ApplicationLifecycles.Opening.Decide(ApplicationState.MaterialPreparation, ApplicationAction.RegisterInformation, new() { OwnInstitution = true, MaterialsAttached = held });
            if (answer.IsT0 != held)
            {
                Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);
    }
}
