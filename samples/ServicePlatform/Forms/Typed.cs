using System.Globalization;
using System.Text.RegularExpressions;

namespace ServicePlatform.Forms;

/// <summary>
/// What stands in a form's fields, as typed, by the places that the registry names: <c>lines[1].count</c>. A page shows it
/// again as it was, readable or not.
/// </summary>
public sealed partial class Typed
{
    private readonly Dictionary<string, string[]> _fields = new(StringComparer.Ordinal);

    public static Typed Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var typed = new Typed();
        foreach (var (name, values) in form)
        {
            typed.Put(name, values);
        }

        return typed;
    }

    /// <summary>A field's text; null where it is blank.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name) is [{ } text, ..] && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The names of all fields.</summary>
    public IEnumerable<string> Names => _fields.Keys;

    /// <summary>Every value of a field that may have several.</summary>
    public IReadOnlyList<string> All(string name) => _fields.GetValueOrDefault(name, []);

    public bool Holds(string name, string value) => All(name).Contains(value);

    public void Put(string name, params IEnumerable<string?> values) => _fields[name] = [.. values.Select(value => value ?? "")];

    public void Put(string name, int? value) => Put(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The sum of the numbers in some fields; those that are none, or below the least, do not count.</summary>
    public long Sum(IEnumerable<string> names, int least) =>
        (names ?? []).Sum(name => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? (long)number : 0);

    /// <summary>How many rows a list has.</summary>
    public int Rows(string list) => 1 + Places(list).Select(place => place.Row).DefaultIfEmpty(-1).Max();

    /// <summary>One row more, blank.</summary>
    public void AddRow(string list) => Put($"{list}[{Rows(list)}].row");

    public void RemoveRow(string list, int row) => Keep(list, each => each != row);

    /// <summary>Leaves blank rows out: the places of the others are those that messages name.</summary>
    public void CloseUp(string list) => Keep(list, row => Places(list).Any(place => place.Row == row && _fields[place.Name].Any(text => !string.IsNullOrWhiteSpace(text))));

    private void Keep(string list, Predicate<int> keeps)
    {
        var places = Places(list).ToList();
        var kept = places.Select(place => place.Row).Distinct().Order().Where(row => keeps(row)).ToList();
        var moved = places.Where(place => kept.Contains(place.Row))
            .Select(place => (Name: $"{list}[{kept.IndexOf(place.Row)}]{place.Field}", Values: _fields[place.Name])).ToList();
        places.ForEach(place => _fields.Remove(place.Name));
        moved.ForEach(field => _fields[field.Name] = field.Values);
    }

    private IEnumerable<(string Name, int Row, string Field)> Places(string list) =>
        from name in _fields.Keys
        let place = RowPlace().Match(name)
        where place.Success && place.Groups[1].Value == list
        select (name, int.Parse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture), place.Groups[3].Value);

    [GeneratedRegex(@"^(\w+)\[(\d{1,4})\](.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex RowPlace();
}
