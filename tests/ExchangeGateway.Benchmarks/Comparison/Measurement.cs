using System.Diagnostics;

namespace ExchangeGateway.Benchmarks.Comparison;

/// <summary>
/// Measures a case: all contenders in turn, round after round. It counts the process's own processor time, garbage
/// collection included, so that other work on the machine does not count.
/// </summary>
internal static class Measurement
{
    private const int WarmUps = 3, MostRounds = 51, FewestRounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(100), LongWarmUp = TimeSpan.FromSeconds(1), Round = TimeSpan.FromMilliseconds(3), Whole = TimeSpan.FromSeconds(3);
    private static int _sink;

    /// <summary>Measures every contender of a case.</summary>
    public static Measured Measure(Case @case)
    {
        var contenders = @case.Contenders;
        Func<TimeSpan> clock = @case.ByWallClock ? WallClock : ProcessorTime;

        // What waits for another process runs seldom in a while, and is compiled for good only once it ran often.
        var warmUp = @case.ByWallClock ? LongWarmUp : WarmUp;
        var runs = new int[contenders.Length];
        for (var pass = 0; pass < WarmUps; pass++)
        {
            for (var i = 0; i < runs.Length; i++)
            {
                runs[i] = runs[i] == 1 ? 1 : WarmedUp(contenders[i], clock, warmUp);
            }

            Thread.Sleep(WarmUp);
        }

        var longRuns = runs.Contains(1);
        var rounds = Array.ConvertAll(contenders, _ => new List<double>());
        var bytes = new double[contenders.Length];
        var started = clock();
        for (var round = 0; round < FewestRounds || (round < MostRounds && clock() - started < Whole); round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                // One contender's garbage is not to be collected at another's expense.
                if (longRuns)
                {
                    GC.Collect();
                }

                var (nanoseconds, allocated) = Take(contenders[i], runs[i], clock);
                rounds[i].Add(nanoseconds);
                bytes[i] = allocated;
            }
        }

        return new([.. contenders.Select((contender, i) => new Taken(contender.Name, [.. rounds[i]], bytes[i]))], @case.Held?.Invoke());
    }

    // How many runs fill a round. The runtime compiles for good behind a running program's back, so it is given time for
    // that between the passes; the last pass counts.
    private static int WarmedUp(Contender contender, Func<TimeSpan> clock, TimeSpan atLeast)
    {
        var started = clock();
        for (var runs = 1; ; runs = Math.Min(runs * 2, 1 << 20))
        {
            var before = clock();
            Repeat(contender, runs);
            var after = clock();
            if (after - started >= atLeast)
            {
                return Math.Max(1, (int)(runs * (Round / (after - before))));
            }
        }
    }

    private static (double Nanoseconds, double Bytes) Take(Contender contender, int runs, Func<TimeSpan> clock)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = clock();
        Repeat(contender, runs);
        var elapsed = clock() - started;
        var operations = (double)runs * contender.Operations;
        return (elapsed.TotalNanoseconds / operations, (GC.GetAllocatedBytesForCurrentThread() - before) / operations);
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

    private static TimeSpan WallClock() => Stopwatch.GetElapsedTime(0);

    private static void Repeat(Contender contender, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            _sink += contender.Run();
        }
    }
}
