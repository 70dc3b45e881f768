using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests.Generators;

namespace ExchangeGateway.Tests;

/// <summary>What holds of every type of values.</summary>
internal static class Laws
{
    /// <summary>Read again, a value is itself.</summary>
    public static bool IsItself<T>(T value, Checked<T> readAgain) =>
        readAgain.Match(again => again!.Equals(value) && again.GetHashCode() == value!.GetHashCode() && again.ToString() == value.ToString(), _ => false);

    /// <summary>What is almost one is refused for what it breaks, there where it stands; and so is what it is shrunk to.</summary>
    public static bool IsRefused<T, TRaw>(Almost<T, TRaw> almost, Func<TRaw, string, Checked<T>> of) =>
        Shrunk.Of(almost).Prepend(almost).All(tried => of(tried.Raw, "there").Match(
            _ => false,
            violation => violation.Requirement == tried.Requirement && violation.Path.StartsWith("there", StringComparison.Ordinal)));
}
