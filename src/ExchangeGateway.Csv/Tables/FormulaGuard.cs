namespace ExchangeGateway.Csv.Tables;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula: an apostrophe before it makes it text. A cell that would look
/// guarded by itself gets one too, so taking it off always gives back what was written.
/// </summary>
internal static class FormulaGuard
{
    private const char Apostrophe = '\'';

    public static string Put(string cell) => IsFormula(cell.AsSpan().TrimStart(Apostrophe)) ? Apostrophe + cell : cell;

    public static string TakeOff(string cell) =>
        cell is [Apostrophe, .. var rest] && IsFormula(rest.AsSpan().TrimStart(Apostrophe)) ? rest : cell;

    private static bool IsFormula(ReadOnlySpan<char> cell) => cell is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
