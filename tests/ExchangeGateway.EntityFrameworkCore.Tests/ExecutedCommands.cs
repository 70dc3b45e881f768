using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>The queries that EF Core sends to one database while this is there.</summary>
internal sealed class ExecutedCommands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<(string Text, (string Name, object? Value)[] Parameters)> _queries = [];
    private readonly string _database;
    private readonly IDisposable _listening;
    private IDisposable? _following;

    public ExecutedCommands(string database)
    {
        _database = database;
        _listening = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public (string Text, (string Name, object? Value)[] Parameters)[] Take()
    {
        var taken = _queries.ToArray();
        _queries.Clear();
        return taken;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory)
        {
            _following = value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: var key, Value: CommandEventData { Command: var command } } && key == RelationalEventId.CommandExecuting.Name
            && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.Connection!.ConnectionString.Contains(_database, StringComparison.Ordinal))
        {
            _queries.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _following?.Dispose();
        _listening.Dispose();
    }

    private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
}
