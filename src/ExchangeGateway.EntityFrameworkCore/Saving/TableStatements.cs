using System.Collections;
using System.Runtime.CompilerServices;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>
/// The statements that write a table's rows, made once out of EF Core's model: it says the columns, and how each value is
/// kept. They are sent in one batch, where <c>SaveChanges</c> looks at every row that it tracks.
/// </summary>
internal sealed class TableStatements
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, TableStatements>> Known = [];

    private readonly Column[] _key, _others;
    private readonly StatementText _insert, _update, _delete;
    private readonly string _table, _byKey;

    private TableStatements(IEntityType type, ISqlGenerationHelper sql)
    {
        Column[] columns = [.. type.GetProperties().Where(property => property.ValueGenerated is ValueGenerated.Never).Select(property => new Column(property, sql))];
        _key = [.. columns.Where(column => column.IsKey)];
        _others = [.. columns.Where(column => !column.IsKey)];
        _table = sql.DelimitIdentifier(type.GetTableName()!);
        _byKey = string.Join(" AND ", _key.Select((column, at) => $"{column.Name} = ${at + 1}"));
        var (names, places) = (string.Join(", ", columns.Select(column => column.Name)), string.Join(", ", columns.Select((_, at) => $"${at + 1}")));
        _insert = new($"INSERT INTO {_table} ({names}) VALUES ({places})", Kept([.. columns]), WritesOne: true);
        _delete = new($"DELETE FROM {_table} WHERE {_byKey}", Kept(_key), WritesOne: true);
        var set = string.Join(", ", _others.Select((column, at) => $"{column.Name} = ${_key.Length + at + 1}"));
        var version = columns.SingleOrDefault(column => column.Property == nameof(AggregateRow.Version));
        _update = version is null
            ? new($"UPDATE {_table} SET {set} WHERE {_byKey}", Kept([.. _key, .. _others]), WritesOne: true)
            : new($"UPDATE {_table} SET {set} WHERE {_byKey} AND {version.Name} = ${columns.Length + 1}", Kept([.. _key, .. _others, version]), WritesOne: true);
        Columns = columns;
    }

    private Column[] Columns { get; }

    /// <summary>A table's statements.</summary>
    /// <param name="context">Whose model says them.</param>
    /// <param name="row">The type of the table's rows.</param>
    public static TableStatements Of(RegistryContext context, Type row) => Known.GetValue(context.Model, _ => Made(context))[row];

    /// <summary>Writes a new row.</summary>
    public Statement Insert(object row) => new(_insert, Values(Columns, row));

    /// <summary>Writes a row that is there in a version.</summary>
    public Statement Update(AggregateRow row, long expected) => new(_update, [.. Values(_key, row), .. Values(_others, row), expected]);

    /// <summary>Takes a row away.</summary>
    public Statement Delete(object row) => new(_delete, Values(_key, row));

    /// <summary>Leaves nothing in a column of a row.</summary>
    public Statement Clear(object row, string property) =>
        new(new($"UPDATE {_table} SET {_others.Single(column => column.Property == property).Name} = NULL WHERE {_byKey}", Kept(_key), WritesOne: true), Values(_key, row));

    /// <summary>Locks an aggregate's row until the transaction ends.</summary>
    /// <param name="key">Whose row.</param>
    /// <param name="clause">How the database spells it.</param>
    public Statement Lock(AggregateKey key, string clause) =>
        new StatementText($"SELECT 1 FROM {_table} WHERE {_byKey} {clause}", Kept(_key), WritesOne: false).With(key.Institution.Value, key.Name);

    /// <summary>Whether two rows are the same in every column.</summary>
    public bool AreSame(object one, object other) => Columns.All(column => StructuralComparisons.StructuralEqualityComparer.Equals(column.Value(one), column.Value(other)));

    private static Dictionary<Type, TableStatements> Made(RegistryContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        return context.Model.GetEntityTypes().ToDictionary(type => type.ClrType, type => new TableStatements(type, sql));
    }

    private static object?[] Values(Column[] columns, object row) => Array.ConvertAll(columns, column => column.Value(row));

    private static RelationalTypeMapping[] Kept(Column[] columns) => Array.ConvertAll(columns, column => column.Kept);

    private sealed class Column(IProperty property, ISqlGenerationHelper sql)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();

        public string Property { get; } = property.Name;

        public string Name { get; } = sql.DelimitIdentifier(property.GetColumnName());

        public bool IsKey { get; } = property.IsPrimaryKey();

        public RelationalTypeMapping Kept { get; } = property.GetRelationalTypeMapping();

        public object? Value(object row) => _getter.GetClrValue(row);
    }
}
