using System.Globalization;
using System.Text;

namespace ExchangeGateway.Benchmarks;

/// <summary>The growth as a table in <c>docs/performance.md</c> and as a plot beside it.</summary>
internal static class GrowthPage
{
    private const string Begin = "<!-- growth: written by the benchmarks' command growth -->", End = "<!-- growth ends -->";
    private const int Width = 760, Height = 420, Left = 60, Right = 230, Edge = 40;

    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#333333", "#999999", "#7f3c8d"];

    /// <summary>Writes both; from the repository's root.</summary>
    public static void Write(IReadOnlyList<Grown> grown)
    {
        var page = Path.Combine("docs", "performance.md");
        var text = File.ReadAllText(page);
        var (from, until) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var part = new StringBuilder("\n");
        Directory.CreateDirectory(Path.Combine("docs", "performance"));
        foreach (var database in grown.GroupBy(one => one.Database))
        {
            var file = $"growth-{database.Key.ToLowerInvariant()}.svg";
            File.WriteAllText(Path.Combine("docs", "performance", file), Plot([.. database]));
            part.Append(CultureInfo.InvariantCulture, $"\n![How queries grow on {database.Key}](performance/{file})\n\n{Table([.. database])}");
        }

        File.WriteAllText(page, $"{text[..from]}{part}\n{text[until..]}");
    }

    private static string Table(IReadOnlyList<Grown> grown)
    {
        var sizes = grown.Select(one => one.Gateways).Distinct().ToArray();
        var table = new StringBuilder($"| {grown[0].Database} | {string.Join(" | ", sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture)))} |\n|---|{string.Concat(sizes.Select(_ => "--:|"))}\n");
        foreach (var query in grown.GroupBy(one => one.Query))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {query.Key} | {string.Join(" | ", query.Select(Cell))} |\n");
        }

        return table.ToString();
    }

    private static string Cell(Grown one) => string.Create(CultureInfo.InvariantCulture, $"{one.Milliseconds:0.##} ms{(one.Megabytes is { } held ? $", {held:0.#} MB" : "")}");

    // Both axes by powers of ten: what does not grow is level, and what grows as the registry does rises by one line each.
    private static string Plot(IReadOnlyList<Grown> grown)
    {
        var (least, most) = (Math.Floor(Math.Log10(grown.Min(one => one.Milliseconds))), Math.Ceiling(Math.Log10(grown.Max(one => one.Milliseconds))));
        var (few, many) = (Math.Log10(grown.Min(one => one.Gateways)), Math.Log10(grown.Max(one => one.Gateways)));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        for (var power = least; power <= most; power++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(power):0.#}H{Width - Right}\" stroke=\"#ddd\"/><text x=\"{Left - 6}\" y=\"{Y(power) + 4:0.#}\" text-anchor=\"end\">{Math.Pow(10, power)} ms</text>\n");
        }

        for (var power = few; power <= many; power++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(power):0.#}\" y=\"{Height - Edge + 18}\" text-anchor=\"middle\">{Math.Pow(10, power):N0}</text>\n");
        }

        foreach (var (query, index) in grown.GroupBy(one => one.Query).Select((query, index) => (query, index)))
        {
            var points = string.Join(' ', query.Select(one => string.Create(CultureInfo.InvariantCulture, $"{X(Math.Log10(one.Gateways)):0.#},{Y(Math.Log10(one.Milliseconds)):0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{Colours[index]}\" stroke-width=\"2\"/><text x=\"{Width - Right + 16}\" y=\"{Edge + (18 * index)}\" fill=\"{Colours[index]}\">{query.Key}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();

        double X(double power) => Left + ((power - few) / Math.Max(1, many - few) * (Width - Left - Right));
        double Y(double power) => Height - Edge - ((power - least) / Math.Max(1, most - least) * (Height - (2 * Edge)));
    }
}
