using Microsoft.Extensions.Hosting;

namespace ExchangeGateway.Hosting;

/// <summary>Background work in rounds: one at the start, then one each time the period is over. A round that takes longer delays the next.</summary>
/// <param name="period">The time between two rounds.</param>
/// <param name="time">The host's time.</param>
/// <threadsafety>The host starts and stops it.</threadsafety>
internal abstract class Rounds(TimeSpan period, TimeProvider time) : BackgroundService
{
    /// <summary>One round. What goes wrong is logged by it: the next round comes all the same.</summary>
    internal abstract ValueTask RoundAsync(CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        try
        {
            do
            {
                await RoundAsync(stoppingToken).ConfigureAwait(false);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
