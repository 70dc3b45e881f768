namespace ExchangeGateway.Benchmarks.Comparison;

/// <summary>Work that several contenders do, each its own way, and what ours is to reach.</summary>
/// <param name="Name">What the work is.</param>
/// <param name="Contenders">Ours first.</param>
/// <param name="Goals">None where the case is there to be looked at.</param>
internal sealed record Case(string Name, Contender[] Contenders, params Goal[] Goals)
{
    /// <summary>Bytes held for each item after the work is done; null where nothing is held.</summary>
    public Func<double>? Held { get; init; }

    /// <summary>Whether time is what passes: for work on several threads. Otherwise it is processor time.</summary>
    public bool ByWallClock { get; init; }
}

/// <summary>A row of the comparison: cases of one kind. They are made when the row is run.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Cases">Makes the cases, one after another.</param>
internal sealed record Row(string Name, Func<IEnumerable<Case>> Cases);
