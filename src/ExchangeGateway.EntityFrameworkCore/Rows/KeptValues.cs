using System.Text.Json;
using ExchangeGateway.Rules;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>What was kept was legal when it was: where it is no longer, somebody else wrote to the tables.</summary>
internal static class KeptValues
{
    /// <summary>The legal value.</summary>
    /// <exception cref="UnreadableRowException">It is none.</exception>
    public static T Kept<T>(this Checked<T> value) => value.Match(legal => legal, violation => throw new UnreadableRowException(violation.ToString()));

    /// <summary>What is there.</summary>
    /// <exception cref="UnreadableRowException">Nothing is.</exception>
    public static T There<T>(this T? value, string what)
        where T : class => value ?? throw new UnreadableRowException(what);

    /// <summary>Reads a row, whatever is in it.</summary>
    /// <exception cref="UnreadableRowException">It breaks a rule of the domain.</exception>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsOfARow(e))
        {
            throw new UnreadableRowException(e.Message, e);
        }
    }

    /// <summary>Fetches rows, whatever is in their columns: an instant, a date or a name of a state may be none.</summary>
    /// <exception cref="UnreadableRowException">A column breaks a rule of its own.</exception>
    public static async Task<T> ReadAsync<T>(Task<T> fetching)
    {
        try
        {
            return await fetching.ConfigureAwait(false);
        }
        catch (Exception e) when (IsOfARow(e))
        {
            throw new UnreadableRowException(e.Message, e);
        }
    }

    // What the driver says of the database itself, EF Core wraps in an InvalidOperationException: that is no row's.
    private static bool IsOfARow(Exception e) =>
        e is JsonException or ArgumentException or InvalidOperationException or FormatException or OverflowException or InvalidCastException
        && (e.InnerException is null || IsOfARow(e.InnerException));
}

/// <summary>A row is not what this library writes. It goes through a decision's own code, and never leaves the store.</summary>
internal sealed class UnreadableRowException(string message, Exception? inner = null) : Exception(message, inner);
