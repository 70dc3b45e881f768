using System.Diagnostics;
using System.Globalization;
using ExchangeGateway.Faults.Checking;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using NodaTime;

namespace ExchangeGateway.Faults.Tests;

/// <summary>What came of a run.</summary>
/// <param name="Processes">How many there were.</param>
/// <param name="Kills">How many of them were killed.</param>
/// <param name="Restarts">How often the server was stopped at once and started again.</param>
internal sealed record FaultSummary(int Processes, int Kills, int Restarts)
{
    /// <summary>What was called and answered, for people.</summary>
    public static string Of(History history)
    {
        var (operations, leases) = (history.Operations, history.Leases);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{operations.Count:N0} commands ({operations.Count(one => one.Answer is AnswerKind.Done):N0} done, {operations.Count(one => one.Answer is AnswerKind.Refused):N0} refused, "
            + $"{operations.Count(one => one.Answer is AnswerKind.None or AnswerKind.Unknown):N0} unanswered, {operations.GroupBy(one => one.Call.Request).Count(same => same.Count() > 1):N0} called more than once), "
            + $"{leases.Count:N0} about leases ({Leases(history, LeaseAct.Acquire):N0} acquired, {Leases(history, LeaseAct.Renew):N0} renewed, {Leases(history, LeaseAct.Release):N0} released, "
            + $"{leases.Count(one => one.Answer is LeaseAnswerKind.Held):N0} held by another, {leases.Count(one => one.Answer is LeaseAnswerKind.Lost):N0} lost)");
    }

    private static int Leases(History history, LeaseAct act) => history.Leases.Count(one => one.Answer is LeaseAnswerKind.Lease && one.Call.Act == act);
}

/// <summary>
/// A run of processes that call random commands on one store, each killed after so many answers, and another in its place.
/// What is drawn comes from one seed; what the machine makes of it does not.
/// </summary>
/// <param name="store">The store, as the processes name it.</param>
/// <param name="folder">Where their histories go.</param>
/// <param name="seed">Of what is drawn.</param>
/// <param name="clock">Makes hosts' clocks wrong.</param>
internal sealed class FaultRun(string store, string folder, int seed, WrongClock clock)
{
    /// <summary>By so much, at most, a host's clock is wrong, to either side.</summary>
    public static readonly Duration WrongBy = Duration.FromMinutes(3);

    private const int AtOnce = 3, Workers = 2, MostAnswers = 16, Turns = 20;

    private readonly Random _random = new(seed);
    private readonly List<Victim> _victims = [];
    private int _begun;

    /// <summary>Kills so many, one after the other.</summary>
    /// <param name="kills">How many.</param>
    /// <param name="restart">Stops the server at once and starts it again: after every fifth kill.</param>
    public FaultSummary Run(int kills, Action? restart)
    {
        var restarts = 0;
        try
        {
            for (var killed = 1; killed <= kills; killed++)
            {
                while (_victims.Count < AtOnce)
                {
                    _victims.Add(Begin());
                }

                // All are at work when one is killed, and rest while another begins.
                _victims.ForEach(static victim => victim.Go(Turns));
                var victim = _victims[_random.Next(_victims.Count)];
                victim.WaitFor(_random.Next(1, MostAnswers));
                _victims.ForEach(static one => one.MustLive());
                victim.Dispose();
                _victims.Remove(victim);
                if (restart is not null && killed % 5 == 0)
                {
                    restart();
                    restarts++;
                }
            }

            // Those who are left show that the store works: each is answered once more before its end.
            foreach (var victim in _victims)
            {
                victim.Go(turns: 1);
                victim.WaitFor(answers: 1);
            }

            return new(_begun, kills, restarts);
        }
        finally
        {
            _victims.ForEach(static victim => victim.Dispose());
        }
    }

    private Victim Begin()
    {
        var number = _begun++;
        return new(store, Path.Combine(folder, $"{number:0000}.jsonl"), (seed * 1000) + number, ((number % 3) - 1) * (int)WrongBy.TotalSeconds, clock);
    }

    private sealed class Victim : IDisposable
    {
        private readonly Process _process;

        public Victim(string store, string history, int seed, int wrongBy, WrongClock clock)
        {
            var start = new ProcessStartInfo(
                Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "ExchangeGateway.Faults.dll"), store, history, $"{seed}", $"{Workers}"])
            { RedirectStandardInput = true, RedirectStandardOutput = true };

            // It lives for seconds: nothing is gained by measuring what to compile best.
            start.Environment["DOTNET_TieredPGO"] = "0";
            clock.Set(start, wrongBy);
            _process = Process.Start(start)!;
        }

        /// <summary>Throws where it ended by itself.</summary>
        public void MustLive()
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"A process ended by itself, with {_process.ExitCode}: what it wrote to the error output says why.");
            }
        }

        /// <summary>Lets it call so many commands more.</summary>
        public void Go(int turns) => _process.StandardInput.WriteLine(turns);

        /// <summary>Waits until it was answered so often.</summary>
        public void WaitFor(int answers)
        {
            for (var answered = 0; answered < answers; answered++)
            {
                if (_process.StandardOutput.ReadLine() is null)
                {
                    throw new InvalidOperationException($"A process ended by itself, with {_process.WaitForExit(TimeSpan.FromSeconds(10))}.");
                }
            }
        }

        /// <summary>Kills it: SIGKILL, by its process.</summary>
        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
