using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Faults.Running;

/// <summary>
/// Calls random commands one after the other, and writes down what it called and what it was answered. Some it calls
/// twice at once; some another process called, which may wait for its answer still, or be dead.
/// </summary>
/// <param name="store">The registry.</param>
/// <param name="queries">The same, for looking.</param>
/// <param name="leases">The same, for leases.</param>
/// <param name="history">Where it is written down.</param>
/// <param name="answered">Told after each answer.</param>
/// <param name="turn">Waits until the next may be called.</param>
internal sealed class Worker(IRegistryStore store, IRegistryQueries queries, ILeaseStore leases, HistoryFile history, Action answered, Func<CancellationToken, Task> turn)
{
    // So long a caller goes on asking a store that does not answer: a server that was stopped is back by then.
    private const int Times = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Goes on until so many commands are answered, or it is stopped.</summary>
    public async Task RunAsync(int seed, int commands, CancellationToken stopped)
    {
        var random = new Random(seed);
        var (drawn, asked) = (new RandomCommands(queries, random), new RandomLeases(random));
        for (var done = 0; done < commands && !stopped.IsCancellationRequested; done++)
        {
            await turn(stopped);
            switch (random.Next(10))
            {
                case < 3:
                    await LeaseAsync(asked);
                    break;
                case 3:
                    var twice = await drawn.NextAsync();
                    await Task.WhenAll(Task.Run(() => CallAsync(twice), CancellationToken.None), Task.Run(() => CallAsync(twice), CancellationToken.None));
                    break;
                case 4 when history.OneOfAnother(random) is { } call:
                    await CallAsync(call);
                    break;
                default:
                    await CallAsync(await drawn.NextAsync());
                    break;
            }

            answered();
        }
    }

    // The same request id each time: whatever became of the first, it is done once.
    private async Task CallAsync(Call call)
    {
        var id = history.Called(call);
        for (var time = 1; ; time++)
        {
            var outcome = await call.ExecuteAsync(store);
            if (!outcome.IsT7 || time == Times)
            {
                history.Answered(id, outcome);
                return;
            }

            await Task.Delay(Between);
        }
    }

    // Once is enough: what became of one that was not answered, the next who asks sees.
    private async Task LeaseAsync(RandomLeases asked)
    {
        var call = asked.Next();
        var id = history.Called(call);
        var outcome = await call.ExecuteAsync(leases, queries);
        history.Answered(id, outcome);
        if (call.Act is LeaseAct.Acquire && outcome.TryPickT0(out var lease, out _))
        {
            asked.Given(call, lease.Token);
        }
        else if (outcome.IsT4)
        {
            await Task.Delay(Between);
        }
    }
}
