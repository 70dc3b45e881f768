using OneOf;

namespace ExchangeGateway.Calendars;

/// <summary>What a calendar answers: it knows, or it says which date it does not know. It never takes an unknown date for a weekday.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Known<T> : OneOfBase<T, DateNotKnown>
{
    private Known(OneOf<T, DateNotKnown> input) : base(input) { }

    /// <summary>It knows.</summary>
    public static implicit operator Known<T>(T value) => new(value);

    /// <summary>It does not.</summary>
    public static implicit operator Known<T>(DateNotKnown notKnown) => new(notKnown);

    /// <summary>Answers each case by name.</summary>
    public new TResult Match<TResult>(Func<T, TResult> known, Func<DateNotKnown, TResult> notKnown) => base.Match(known, notKnown);
}
