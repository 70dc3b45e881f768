using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>Executes statements one after another: in one question where the driver takes batches. Where one writes something else than its one row, nobody else's does either: others were quicker.</summary>
internal sealed class StatementBatch(DbConnection connection)
{
    // More in one question gain nothing, and are held in memory all at once.
    private const int AtOnce = 1_000;

    public async ValueTask ExecuteAsync(IReadOnlyList<Statement> statements)
    {
        var factory = connection.CreateCommand();
        await using var closing = factory.ConfigureAwait(false);
        if (connection.CanCreateBatch)
        {
            foreach (var part in statements.Chunk(AtOnce))
            {
                await ExecuteBatchAsync(part, factory).ConfigureAwait(false);
            }

            return;
        }

        foreach (var statement in statements)
        {
            factory.CommandText = statement.Text.Text;
            factory.Parameters.Clear();
            factory.Parameters.AddRange(statement.Parameters(factory, byPlace: false).ToArray());
            Compare(statement, await factory.ExecuteNonQueryAsync().ConfigureAwait(false));
        }
    }

    private async ValueTask ExecuteBatchAsync(Statement[] statements, DbCommand factory)
    {
        var batch = connection.CreateBatch();
        await using var closing = batch.ConfigureAwait(false);
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Text.Text;
            command.Parameters.AddRange(statement.Parameters(factory, byPlace: true).ToArray());
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
        for (var i = 0; i < statements.Length; i++)
        {
            Compare(statements[i], batch.BatchCommands[i].RecordsAffected);
        }
    }

    private static void Compare(Statement statement, int written)
    {
        if (statement.Text.WritesOne && written != 1)
        {
            throw new DbUpdateConcurrencyException($"{written} rows were written: {statement.Text.Text}");
        }
    }
}
