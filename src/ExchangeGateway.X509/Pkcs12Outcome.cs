using OneOf;

namespace ExchangeGateway.X509;

/// <summary>What opening a PKCS#12 file answers.</summary>
/// <threadsafety>Immutable; the opened file has rules of its own.</threadsafety>
public sealed class Pkcs12Outcome : OneOfBase<OpenedPkcs12, WrongPassword, Unreadable, OverLimit>
{
    private Pkcs12Outcome(OneOf<OpenedPkcs12, WrongPassword, Unreadable, OverLimit> input) : base(input) { }

    /// <summary>One of four answers.</summary>
    public new TResult Match<TResult>(
        Func<OpenedPkcs12, TResult> opened,
        Func<WrongPassword, TResult> wrongPassword,
        Func<Unreadable, TResult> unreadable,
        Func<OverLimit, TResult> overLimit) => base.Match(opened, wrongPassword, unreadable, overLimit);

    /// <summary>Opened.</summary>
    public static implicit operator Pkcs12Outcome(OpenedPkcs12 opened) => new(opened);

    /// <summary>Wrong password, or damaged.</summary>
    public static implicit operator Pkcs12Outcome(WrongPassword wrongPassword) => new(wrongPassword);

    /// <summary>Damaged.</summary>
    public static implicit operator Pkcs12Outcome(Unreadable unreadable) => new(unreadable);

    /// <summary>It asks for too much.</summary>
    public static implicit operator Pkcs12Outcome(OverLimit overLimit) => new(overLimit);
}
