using ExchangeGateway.Rules;

namespace ExchangeGateway.Inventory;

/// <summary>One finding of an audit.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Gateway">Which gateway, by registration number, or by its row where that is blank or masked; null where none is concerned.</param>
/// <param name="Certificate">Which certificate: its id, its file, or its kind in the row; null where none is concerned.</param>
/// <param name="Detail">What was seen there, as in the instant at which a validity ends.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Finding(FindingKind Kind, string? Gateway, string? Certificate, string? Detail = null)
{
    /// <summary>What to read and what to do next. A detail that is itself a code is spelt out.</summary>
    public string Text(Language language) =>
        Texts.Format("finding-" + Kind.Code, language, Gateway ?? "–", Certificate ?? "–", Detail is null ? "–" : Texts.Get(Detail, language));

    /// <summary>Code, gateway and certificate.</summary>
    public override string ToString() => $"{Kind.Code} {Gateway} {Certificate} {Detail}";
}
