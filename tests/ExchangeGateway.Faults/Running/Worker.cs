using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Faults.Running;

/// <summary>Calls random commands one after the other, and writes down what it called and what it was answered.</summary>
/// <param name="store">The registry.</param>
/// <param name="queries">The same, for looking.</param>
/// <param name="history">Where it is written down.</param>
/// <param name="answered">Told after each answer.</param>
internal sealed class Worker(IRegistryStore store, IRegistryQueries queries, HistoryFile history, Action answered)
{
    // So long a caller goes on asking a store that does not answer: a server that was stopped is back by then.
    private const int Times = 200;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Goes on until so many commands are answered, or it is stopped.</summary>
    public async Task RunAsync(int seed, int commands, CancellationToken stopped)
    {
        var drawn = new RandomCommands(store, queries, new Random(seed));
        for (var done = 0; done < commands && !stopped.IsCancellationRequested; done++)
        {
            var command = await drawn.NextAsync();
            history.Called(command.Request, command.Name);
            history.Answered(command.Request, command.Name, await AnswerAsync(command));
            answered();
        }
    }

    // The same request id each time: whatever became of the first, it is done once.
    private static async Task<CommandOutcome> AnswerAsync(PreparedCommand command)
    {
        for (var time = 1; ; time++)
        {
            var outcome = await command.CallAsync(CancellationToken.None);
            if (!outcome.TryPickT7(out _, out _) || time == Times)
            {
                return outcome;
            }

            await Task.Delay(Between);
        }
    }
}
