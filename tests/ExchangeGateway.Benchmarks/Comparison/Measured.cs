namespace ExchangeGateway.Benchmarks.Comparison;

/// <summary>What a contender took.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Rounds">Nanoseconds of processor time for one operation, round by round.</param>
/// <param name="Bytes">Bytes that one operation allocates on its thread.</param>
internal sealed record Taken(string Name, double[] Rounds, double Bytes)
{
    /// <summary>The median round.</summary>
    public double Nanoseconds => Median(Rounds);

    /// <summary>The middle one of several values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>A case, measured.</summary>
/// <param name="All">Every contender, ours first.</param>
/// <param name="Held">Bytes held for each item, where something is held.</param>
internal sealed record Measured(Taken[] All, double? Held)
{
    /// <summary>The library's own.</summary>
    public Taken Ours => All[0];

    /// <summary>
    /// A contender's time as a multiple of ours: the median over the rounds, each of which ran all contenders one after
    /// another, so that a machine which is slower for a while is so for both.
    /// </summary>
    public double TimeOf(string contender) =>
        Taken.Median(All.Single(taken => taken.Name == contender).Rounds.Zip(Ours.Rounds, (theirs, ours) => theirs / ours));
}
