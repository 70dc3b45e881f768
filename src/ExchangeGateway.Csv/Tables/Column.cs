namespace ExchangeGateway.Csv.Tables;

/// <summary>A column of a query table: its heading, and other headings that it may stand under.</summary>
internal sealed record Column(string Heading, params string[] Variants)
{
    /// <summary>Whether a heading is this column's, whatever its spaces and its letters' case.</summary>
    public bool Is(string heading) => Same(heading, Heading) || Variants.Any(variant => Same(heading, variant));

    private static bool Same(string left, string right) =>
        string.Equals(Clean(left), right, StringComparison.OrdinalIgnoreCase);

    private static string Clean(string heading) =>
        string.Concat(heading.Where(letter => !char.IsWhiteSpace(letter)));
}
