using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>A statement's text, and how the values of its places $1, $2… are kept.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kept">How each value is kept.</param>
/// <param name="WritesOne">Whether it is to write one row exactly.</param>
internal sealed record StatementText(string Text, IReadOnlyList<RelationalTypeMapping> Kept, bool WritesOne)
{
    public Statement With(params ReadOnlySpan<object?> values) => new(this, values.ToArray());
}

/// <summary>A statement with its values.</summary>
internal readonly record struct Statement(StatementText Text, object?[] Values)
{
    /// <summary>Its values as parameters of a provider's kind: by place where places have no names, else under the names that the text has for them.</summary>
    /// <param name="factory">A command of that kind.</param>
    /// <param name="byPlace">Whether places have no names.</param>
    public IEnumerable<DbParameter> Parameters(DbCommand factory, bool byPlace)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            yield return Text.Kept[i].CreateParameter(factory, byPlace ? "" : $"${i + 1}", Values[i], nullable: true);
        }
    }
}
