using OneOf;

namespace ExchangeGateway.EKeys;

/// <summary>What was tried at a token can neither be read nor kept: the disk is full, say, or the file is damaged. No PIN is sent then.</summary>
/// <param name="Why">What stands in the way.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RecordsUnavailable(string Why);

/// <summary>What a look at a token's record answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TryRecordReading : OneOfBase<TryRecord, RecordsUnavailable>
{
    private TryRecordReading(OneOf<TryRecord, RecordsUnavailable> input) : base(input) { }

    /// <summary>The record.</summary>
    public static implicit operator TryRecordReading(TryRecord record) => new(record);

    /// <summary>Not to be read.</summary>
    public static implicit operator TryRecordReading(RecordsUnavailable unavailable) => new(unavailable);
}

/// <summary>What taking a token's record answers.</summary>
/// <threadsafety>One thread at a time.</threadsafety>
public sealed class TryRecordTaking : OneOfBase<ITryRecordHold, InUse, RecordsUnavailable>
{
    private TryRecordTaking(OneOf<ITryRecordHold, InUse, RecordsUnavailable> input) : base(input) { }

    /// <summary>It is taken.</summary>
    /// <param name="hold">What lets it go.</param>
    public static TryRecordTaking Of(ITryRecordHold hold) => new(OneOf<ITryRecordHold, InUse, RecordsUnavailable>.FromT0(hold));

    /// <summary>Somebody else has it.</summary>
    public static implicit operator TryRecordTaking(InUse inUse) => new(inUse);

    /// <summary>Not to be read or kept.</summary>
    public static implicit operator TryRecordTaking(RecordsUnavailable unavailable) => new(unavailable);
}

/// <summary>What changing a token's record by hand answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TryRecordChange : OneOfBase<TryRecord, InUse, RecordsUnavailable>
{
    private TryRecordChange(OneOf<TryRecord, InUse, RecordsUnavailable> input) : base(input) { }

    /// <summary>The record after it.</summary>
    public static implicit operator TryRecordChange(TryRecord record) => new(record);

    /// <summary>Somebody else has it.</summary>
    public static implicit operator TryRecordChange(InUse inUse) => new(inUse);

    /// <summary>Not to be read or kept.</summary>
    public static implicit operator TryRecordChange(RecordsUnavailable unavailable) => new(unavailable);
}
