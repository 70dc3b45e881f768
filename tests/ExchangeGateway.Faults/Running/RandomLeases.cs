namespace ExchangeGateway.Faults.Running;

/// <summary>
/// Draws what a worker asks about leases: it acquires some, and renews and releases what it was given once, long after
/// others took it over too.
/// </summary>
/// <param name="random">Draws.</param>
internal sealed class RandomLeases(Random random)
{
    private const int MostKept = 6, LongestTerm = 400;

    private readonly List<LeaseCall> _given = [];

    public LeaseCall Next()
    {
        if (_given.Count == 0 || random.Next(2) == 0)
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new(LeaseAct.Acquire, new Guid(bytes).ToString(), random.Next(Market.Leased), random.Next(Market.Institutions), random.Next(Market.Gateways), 0, Term());
        }

        return _given[random.Next(_given.Count)] with { Act = random.Next(3) == 0 ? LeaseAct.Release : LeaseAct.Renew, Milliseconds = Term() };
    }

    /// <summary>Remembers one that was given.</summary>
    public void Given(LeaseCall acquired, long token)
    {
        _given.Add(acquired with { Token = token });
        if (_given.Count > MostKept)
        {
            _given.RemoveAt(0);
        }
    }

    private int Term() => 1 + random.Next(LongestTerm);
}
