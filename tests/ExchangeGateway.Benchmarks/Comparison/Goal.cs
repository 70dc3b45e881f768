namespace ExchangeGateway.Benchmarks.Comparison;

/// <summary>What a case is to reach: a ratio within one run, bytes, or a bound that no machine should miss.</summary>
/// <param name="Text">The goal in words.</param>
/// <param name="Value">What it is told by.</param>
/// <param name="Least">The least value that meets it.</param>
/// <param name="Most">The greatest value that meets it.</param>
internal sealed record Goal(string Text, Func<Measured, double> Value, double Least = double.NegativeInfinity, double Most = double.PositiveInfinity)
{
    /// <summary>So many times faster than a peer.</summary>
    public static Goal FasterThan(string peer, double times) => new($"≥ {times}× faster than {peer}", measured => measured.TimeOf(peer), Least: times);

    /// <summary>At most so many times the limit's time.</summary>
    public static Goal WithinLimit(double times) => new($"≤ {times}× the limit", measured => 1 / measured.TimeOf(Contender.LimitName), Most: times);

    /// <summary>At most so many times a peer's time.</summary>
    public static Goal WithinPeer(string peer, double times) => new($"≤ {times}× {peer}", measured => 1 / measured.TimeOf(peer), Most: times);

    /// <summary>At most so many bytes for each operation.</summary>
    public static Goal Bytes(double most) => new($"≤ {most} B", measured => measured.Ours.Bytes, Most: most);

    /// <summary>At most so many bytes held for each item.</summary>
    public static Goal Held(double most) => new($"≤ {most} B held", measured => measured.Held ?? double.NaN, Most: most);

    /// <summary>Whether the measured case reaches it.</summary>
    public bool IsMetBy(Measured measured) => Value(measured) is var value && value >= Least && value <= Most;
}
