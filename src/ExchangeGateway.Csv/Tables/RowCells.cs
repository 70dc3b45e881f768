using System.Buffers;
using System.Globalization;
using CsvHelper;
using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Csv.Tables;

/// <summary>The cells of one row at a time, each read as what its column holds. Columns are counted from 1.</summary>
internal sealed class RowCells(QueryTable table, InventoryCsvOptions options)
{
    private static readonly SearchValues<char> Strokes = SearchValues.Create("*＊-－–—/／");

    private readonly string?[] _texts = new string?[table.Columns.Length];
    private readonly List<RowProblem> _problems = [];
    private long _line;

    /// <summary>What could not be read of this row.</summary>
    public IReadOnlyList<RowProblem> Problems => _problems;

    public bool IsBlank => Array.TrueForAll(_texts, text => text is null) && _problems.Count == 0;

    /// <summary>Takes the reader's row, which has as many cells as the table has columns.</summary>
    public void Take(CsvReader reader, long line)
    {
        _line = line;
        _problems.Clear();
        for (var place = 0; place < _texts.Length; place++)
        {
            _texts[place] = reader.GetString(place).Trim();
            if (!IsText(_texts[place]!))
            {
                Refuse(place + 1, RowFlaw.NotText);
                _texts[place] = null;
            }

            _texts[place] = Unguarded(_texts[place]);
        }
    }

    public string? Text(int column) => _texts[column - 1];

    public T? Identifier<T>(int column, Func<string?, string, Checked<T>> of)
        where T : class =>
        Text(column) is { } text ? Identifier(column, text, of) : null;

    public int? Integer(int column)
    {
        if (Typed(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(column, RowFlaw.NotAnInteger);
        return null;
    }

    public FlowRate? FlowRate(int column)
    {
        if (Typed(column) is not { } text)
        {
            return null;
        }

        if (TradingGateways.FlowRate.TryParse(text, CultureInfo.InvariantCulture, out var rate))
        {
            return rate;
        }

        Refuse(column, RowFlaw.NotAFlowRate, Requirement.FlowRateRange.Allowed);
        return null;
    }

    public TradingBusinessSet Businesses(int column) => Typed(column) is { } text
        ? [.. text.Split(PortalWords.BusinessSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Identifier<TradingBusiness>(column, name, TradingBusiness.Of))
            .OfType<TradingBusiness>()]
        : [];

    public CertificateKind? Kind(int column) => Text(column) is { } text ? PortalWords.Kind(text) : null;

    public LocalDate? Date(int column) => Time(column)?.Date;

    public Instant? CertificateTime(int column) => Time(column)?.InZoneLeniently(options.CertificateZone).ToInstant();

    public Instant? OperationTime(int column) => Time(column)?.InZoneLeniently(options.OperationZone).ToInstant();

    private LocalDateTime? Time(int column)
    {
        if (Typed(column) is not { } text)
        {
            return null;
        }

        var time = CellTime.Parse(text);
        if (time is null)
        {
            Refuse(column, RowFlaw.NotATime);
        }

        return time;
    }

    private T? Identifier<T>(int column, string text, Func<string?, string, Checked<T>> of)
        where T : class
    {
        if (of(text, table.Columns[column - 1].Heading).TryPickT0(out var value, out _))
        {
            return value;
        }

        Refuse(column, RowFlaw.NotAnIdentifier, Requirement.OpaqueText.Allowed);
        return null;
    }

    /// <summary>A cell that holds more than text; one of strokes or asterisks alone is a blank that was masked.</summary>
    private string? Typed(int column) => Text(column) is { } text && text.AsSpan().ContainsAnyExcept(Strokes) ? text : null;

    private string? Unguarded(string? text) =>
        string.IsNullOrEmpty(text) ? null : options.GuardFormulas ? FormulaGuard.TakeOff(text) : text;

    /// <summary>Whether no character is one of control, line breaks and tabs apart, or one that decoding put in the place of unknown bytes.</summary>
    private static bool IsText(string text) =>
        !text.Any(letter => letter is '\uFFFD' || (char.IsControl(letter) && letter is not ('\r' or '\n' or '\t')));

    private void Refuse(int column, RowFlaw flaw, string? allowed = null) =>
        _problems.Add(new(_line, flaw, Texts.Excerpt(_texts[column - 1]!), column, table.Columns[column - 1].Heading, allowed));
}
