using OneOf;

namespace ExchangeGateway.Registry.Notices;

/// <summary>The notice was given.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NoticeGiven;

/// <summary>The notice was not given; it is tried again in a later round.</summary>
/// <param name="Reason">Why not, for the log.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NoticeNotGiven(string Reason);

/// <summary>What became of a notice at a sink.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class NoticeOutcome : OneOfBase<NoticeGiven, NoticeNotGiven>
{
    private NoticeOutcome(OneOf<NoticeGiven, NoticeNotGiven> input) : base(input) { }

    /// <summary>Given.</summary>
    public static implicit operator NoticeOutcome(NoticeGiven given) => new(given);

    /// <summary>Not given.</summary>
    public static implicit operator NoticeOutcome(NoticeNotGiven not) => new(not);
}

/// <summary>How people are told: a log, a mail, a message. A host brings its own.</summary>
/// <threadsafety>One notice at a time is given to it.</threadsafety>
public interface INotificationSink
{
    /// <summary>Gives a notice. What it throws counts as not given.</summary>
    ValueTask<NoticeOutcome> GiveAsync(ExpiryNotice notice, CancellationToken cancellation);
}
