using ExchangeGateway.Rules;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// An input that is no <typeparamref name="T"/>, though it is one step away from one: a legal input, spoiled in one way.
/// It is there to test what a system of yours does with what people type. Shrunk, it is the same spoiling of a simpler
/// legal input.
/// </summary>
/// <typeparam name="T">The value that it misses, as in <c>MobileNumber</c>.</typeparam>
/// <typeparam name="TRaw">What that value is made of, as in <c>string</c>.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Almost<T, TRaw>
{
    private readonly Func<IEnumerable<Almost<T, TRaw>>> _simpler;

    internal Almost(TRaw raw, string spoiling, Requirement? requirement, Func<IEnumerable<Almost<T, TRaw>>> simpler) =>
        (Raw, Spoiling, Requirement, _simpler) = (raw, spoiling, requirement, simpler);

    /// <summary>The input, which is to be refused.</summary>
    public TRaw Raw { get; }

    /// <summary>What makes it none, in a few words, as in <c>one digit too many</c>.</summary>
    public string Spoiling { get; }

    /// <summary>What it breaks, and nothing else; null where the library refuses such an input without a violation.</summary>
    public Requirement? Requirement { get; }

    internal IEnumerable<Almost<T, TRaw>> Simpler() => _simpler();

    /// <summary>The input, and what makes it none.</summary>
    public override string ToString() => $"{(Raw is string or null ? $"\"{Raw}\"" : Raw)} ({Spoiling})";
}
