using OneOf;

namespace ExchangeGateway.Rules;

/// <summary>A value that holds its rule, or the one violation of it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Checked<T> : OneOfBase<T, Violation>
{
    private Checked(OneOf<T, Violation> input) : base(input) { }

    /// <summary>The legal value.</summary>
    public static implicit operator Checked<T>(T value) => new(value);

    /// <summary>What is wrong with it.</summary>
    public static implicit operator Checked<T>(Violation violation) => new(violation);
}
