using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests;

/// <summary>What holds of every type of values.</summary>
internal static class Laws
{
    /// <summary>Read again, a value is itself.</summary>
    public static bool IsItself<T>(T value, Checked<T> readAgain) =>
        readAgain.Match(again => again!.Equals(value) && again.GetHashCode() == value!.GetHashCode() && again.ToString() == value.ToString(), _ => false);

    /// <summary>What is almost one is refused for what it breaks, there where it stands.</summary>
    public static bool IsRefused<T, TRaw>(Almost<T, TRaw> almost, Func<TRaw, string, Checked<T>> of) =>
        of(almost.Raw, "there").Match(_ => false, violation => violation.Requirement == almost.Requirement && violation.Path.StartsWith("there", StringComparison.Ordinal));
}
