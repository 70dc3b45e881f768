using System.Data.Common;
using System.Net.Sockets;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using OneOf;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>Others were quicker: what the decision rests on is no longer so.</summary>
internal readonly record struct Outrun;

/// <summary>A unique index has the value already.</summary>
/// <param name="Table">Of which table.</param>
/// <param name="IsPrimaryKey">Whether the index is the primary key's.</param>
internal sealed record Taken(string Table, bool IsPrimaryKey);

/// <summary>What a database's exception means. Nothing was saved, but where it says <see cref="StoreFlaw.ConnectionLost"/>.</summary>
internal sealed class Failure : OneOfBase<Outrun, Taken, StoreUnavailable>
{
    private Failure(OneOf<Outrun, Taken, StoreUnavailable> input) : base(input) { }

    public static implicit operator Failure(Outrun outrun) => new(outrun);

    public static implicit operator Failure(Taken taken) => new(taken);

    public static implicit operator Failure(StoreUnavailable unavailable) => new(unavailable);

    /// <summary>What an exception means, wherever in the store's work it came up; null where it is not the database's.</summary>
    public static Failure? Of(Exception exception, RegistryDatabase database, bool committing) => exception switch
    {
        OperationCanceledException => null,
        UnreadableRowException => new StoreUnavailable(StoreFlaw.NotOurs, exception.Message),
        DbUpdateConcurrencyException => new Outrun(),
        _ when Inner<DbException>(exception) is { } inner => database.Explain(inner, committing),

        // A name that is not resolved, say: the driver lets it through as it is.
        _ when Inner<SocketException>(exception) is { } inner => new StoreUnavailable(committing ? StoreFlaw.ConnectionLost : StoreFlaw.Unreachable, inner.Message),
        _ => null,
    };

    // EF Core wraps what the database says, once or twice.
    private static T? Inner<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
