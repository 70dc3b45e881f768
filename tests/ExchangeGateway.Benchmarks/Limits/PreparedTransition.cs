using System.Data;
using System.Data.Common;
using ExchangeGateway.Benchmarks.Databases;

namespace ExchangeGateway.Benchmarks.Limits;

/// <summary>
/// The statements that a transition writes, and nothing read before: prepared, on a connection that stays open; one batch
/// where the database takes batches, otherwise one transaction.
/// </summary>
internal sealed class PreparedTransition : IDisposable
{
    private const string
        Update = """UPDATE "Institutions" SET "VpnQuota" = @quota, "Version" = @version, "HeadHash" = @hash, "ChangedAt" = @at WHERE "Institution" = @name AND "Name" = @name AND "Version" = @before""",
        Audit = """
            INSERT INTO "AuditEntries" ("Kind", "Institution", "Name", "Version", "Request", "Command", "Account", "AccountInstitution", "Role", "At", "From", "To", "Previous", "Hash")
            VALUES ('Institution', @name, @name, @version, @request, 'SetVpnQuota', 'manager', @name, 'account-manager', @at, 'RecordIncomplete', 'RecordIncomplete', @hash, @hash)
            """,
        Receipt = """INSERT INTO "Receipts" ("Request", "Command", "Account", "Institution", "At", "Effects", "Content") VALUES (@request, 'SetVpnQuota', 'manager', @name, @at, '[]', @hash)""",
        Message = """INSERT INTO "Outbox" ("Institution", "Request") VALUES (@name, @request)""";

    private static readonly (string Text, string[] Names)[] Statements =
        [(Update, ["quota", "version", "hash", "at", "name", "before"]), (Audit, ["name", "version", "request", "at", "hash"]), (Receipt, ["request", "name", "at", "hash"]), (Message, ["name", "request"])];

    private readonly DbConnection _connection;
    private readonly DbBatch? _batch;
    private readonly DbCommand[] _commands = [];
    private readonly ILookup<string, DbParameter> _parameters;
    private readonly byte[] _hash = new byte[32];
    private long _version = 1;

    public PreparedTransition(MeasuredDatabase database, string institution)
    {
        _connection = database.Connect();
        using var factory = _connection.CreateCommand();
        var statements = Statements.Select(statement => (statement.Text, Parameters: statement.Names.Select(name => Parameter(factory, name)).ToArray())).ToArray();
        _parameters = statements.SelectMany(statement => statement.Parameters).ToLookup(parameter => parameter.ParameterName);
        Set("name", institution);
        Set("at", database.Kept(new DateTime(2026, 11, 24, 1, 30, 0, DateTimeKind.Utc)));
        Set("hash", _hash);
        Next();
        if (_connection.CanCreateBatch)
        {
            _batch = _connection.CreateBatch();
            foreach (var (text, parameters) in statements)
            {
                var command = _batch.CreateBatchCommand();
                command.CommandText = text;
                command.Parameters.AddRange(parameters);
                _batch.BatchCommands.Add(command);
            }

            _batch.Prepare();
        }
        else
        {
            _commands = Array.ConvertAll(statements, statement => Command(statement.Text, statement.Parameters));
        }
    }

    public async Task<int> RunAsync()
    {
        Next();
        if (_batch is not null)
        {
            Saved(await _batch.ExecuteNonQueryAsync());
        }
        else
        {
            using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable);
            var rows = 0;
            foreach (var command in _commands)
            {
                command.Transaction = transaction;
                rows += command.ExecuteNonQuery();
            }

            Saved(rows);
            transaction.Commit();
        }

        _version++;
        return (int)_version;
    }

    public void Dispose()
    {
        _batch?.Dispose();
        foreach (var command in _commands)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private void Next()
    {
        Set("before", _version);
        Set("version", _version + 1);
        Set("quota", 1 + (int)(_version % 2));
        Set("request", Guid.NewGuid().ToString());
    }

    private void Set(string name, object value)
    {
        foreach (var parameter in _parameters[name])
        {
            parameter.Value = value;
        }
    }

    private DbCommand Command(string text, DbParameter[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddRange(parameters);
        command.Prepare();
        return command;
    }

    private static DbParameter Parameter(DbCommand factory, string name)
    {
        var parameter = factory.CreateParameter();
        parameter.ParameterName = name;
        return parameter;
    }

    private static void Saved(int rows)
    {
        if (rows != Statements.Length)
        {
            throw new InvalidOperationException($"{rows} rows were written, not {Statements.Length}.");
        }
    }
}
