using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>
/// Runs a sequence of acts on a real token, two processes beside it, and looks after each at the token, and at what went
/// into its module, for what must never happen.
/// </summary>
internal sealed class Sequence<TToken> : IDisposable
    where TToken : RealToken
{
    private static readonly string[] Pins = ["", "111111", "222222", "333333", "444444", "555555"];

    private readonly TToken _token;
    private readonly int _tries;
    private readonly Unlocking _unlocking;
    private readonly Worker[] _workers;
    private readonly HashSet<string>[] _rejected = [[], []];
    private readonly List<SentPin> _sent = [];
    private readonly List<int> _killed = [];
    private bool _isBlocked;

    public Sequence(TToken token, int tries, Unlocking unlocking)
    {
        (_token, _tries, _unlocking, _workers) = (token, tries, unlocking, [token.NewWorker(), token.NewWorker()]);
        _sent.AddRange(Sent());
    }

    /// <summary>What went wrong first; null where nothing did.</summary>
    public string? Run(IEnumerable<Act> acts)
    {
        var done = new List<string>();
        foreach (var act in acts)
        {
            var wasBlocked = _isBlocked && act.Kind is not ActKind.Acknowledge;
            var answer = Do(act);
            done.Add($"{act}: {answer}, {_token.TriesLeft} left");
            if (Flaw(act, answer, wasBlocked) is { } flaw)
            {
                return $"{flaw} after\n{string.Join('\n', done)}";
            }
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            worker.Dispose();
        }
    }

    private string? Flaw(Act act, string answer, bool wasBlocked)
    {
        if (_token.TriesLeft == 0)
        {
            return "The token is locked";
        }

        // A multiset: what is in the log now and was not before.
        var fresh = Sent();
        _sent.ForEach(sent => fresh.Remove(sent));
        _sent.AddRange(fresh);
        foreach (var sent in fresh)
        {
            if (_rejected[act.Process].Contains(sent.Pin))
            {
                return $"{sent.Pin} was sent twice by a process";
            }

            var isUnattended = act is { Unattended: true, Kind: ActKind.LogIn or ActKind.KillBeforeAnswer };
            if (isUnattended && wasBlocked)
            {
                return $"{sent.Pin} was sent though an unattended PIN had been rejected";
            }

            if (sent.Answer is "CKR_PIN_INCORRECT" or "CKR_PIN_LOCKED" or null)
            {
                _rejected[act.Process].Add(sent.Pin);
                _isBlocked |= isUnattended;
            }
        }

        if (answer is "PinSet")
        {
            // What was wrong may be right now.
            _rejected[act.Process].Clear();
        }

        _killed.ForEach(process => _rejected[process].Clear());
        _killed.Clear();
        return null;
    }

    private List<SentPin> Sent() => [.. _token.SentPins];

    private string Do(Act act)
    {
        var (worker, tries, unlocking, unattended) = (_workers[act.Process], _tries, _unlocking, act.Unattended);
        var pin = act.Pin == 0 ? _token.Facts.Pin : Pins[act.Pin];
        switch (act.Kind)
        {
            case ActKind.LogIn:
                return worker.Call(token => Client.LogInCounted(token.Watched(), tries, pin, unattended));
            case ActKind.LogOut:
                return $"{worker.Call(token => Client.LogOut(token.Watched(), $"{tries}"))}";
            case ActKind.Sign:
                return worker.Call(token => Client.Sign(token.Watched(), $"{tries}"));
            case ActKind.ChangePin:
                return worker.Call(token => Client.ChangePin(token.Watched(), pin, token.Pin, connection: $"{tries}"));
            case ActKind.Unlock:
                var officerPin = $"9999999{act.Pin}";
                return worker.Call(token => Client.Unlock(token.Watched(), unlocking, officerPin, token.Pin));
            case ActKind.Acknowledge:
                _isBlocked = false;
                return $"{worker.Call(static token => Client.Acknowledge(token.Watched()))}";
            case ActKind.Close:
                return $"{worker.Call(_ => Client.Close($"{tries}"))}";
            case ActKind.KillAfterIntent:
                var intended = Path.Combine(_token.Facts.Folder, "intended");
                File.Delete(intended);
                return KillIn(act, worker.Begin(token => Scenes.LogInAndStop(token.Watched(), pin, unattended)), () => File.Exists(intended));
            case ActKind.KillBeforeAnswer when _token is PivToken card:
                var received = card.CardTries.Received;
                card.HoldAnswers();
                var killed = KillIn(act, worker.Begin(token => Client.LogInCounted(token.Watched(), tries, pin, unattended)), () => card.CardTries.Received > received);
                card.ReleaseAnswers();
                return killed;
            case ActKind.KillBeforeAnswer:
                return $"{worker.Call(token => Client.LogInCounted(token.Watched(), tries, pin, unattended))}, {Kill(act.Process)}";
            default:
                return Kill(act.Process);
        }
    }

    // Kills the process where it got so far; it does not where no PIN may be sent.
    private string KillIn(Act act, Task<string> call, Func<bool> isThere)
    {
        var cut = false;
        while (!call.IsCompleted && !(cut = isThere()))
        {
            Thread.Yield();
        }

        _isBlocked |= act.Unattended && cut;
        return cut ? Kill(act.Process) : call.Result;
    }

    private string Kill(int process)
    {
        // A TPM's leftovers can be freed only while no client is alive.
        foreach (var killed in _token is TpmToken ? (int[])[0, 1] : [process])
        {
            _workers[killed].Kill();
            _workers[killed] = _token.NewWorker();
            _killed.Add(killed);
        }

        _token.FreeLeftovers();
        return "killed";
    }
}
