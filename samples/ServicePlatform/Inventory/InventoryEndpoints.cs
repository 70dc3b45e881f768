using ExchangeGateway.Csv;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Inventory;
using ExchangeGateway.Rules;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Languages;
using RegistryFlaw = ExchangeGateway.Registry.Inventory.RowFlaw;
using ServicePlatform.Protection;

namespace ServicePlatform.Inventory;

/// <summary>What became of an imported table.</summary>
/// <param name="Done">What was done.</param>
/// <param name="Rows">Every row that could be read, and why it was not imported, where it was not.</param>
/// <param name="Unread">Rows, or cells, that could not be read.</param>
/// <param name="UnreadRows">How many rows could not be read.</param>
internal sealed record ShownImport(Done Done, IReadOnlyList<ShownRow> Rows, IReadOnlyList<UnreadCell> Unread, long UnreadRows);

/// <summary>A row.</summary>
/// <param name="Flaw">Why it was not imported; null where it was.</param>
internal sealed record ShownRow(int Place, string? Number, RegistryFlaw? Flaw, string Text);

/// <summary>A row, or a cell of one, that could not be read.</summary>
internal sealed record UnreadCell(long Line, int? Column, string Text);

/// <summary>Takes over the portal’s query tables, and tells the institution’s own history.</summary>
internal static class InventoryEndpoints
{
    private const int MostBytes = 5 * 1_048_576;

    public static void MapInventory(this IEndpointRouteBuilder institution)
    {
        institution.MapPost("/inventory", Import).Commands().Accepts<Stream>("text/csv").Within(Limits.Files).WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .WithTags("Inventory").WithName("ImportInventory").WithSummary("Takes over one of the portal’s query tables (2.5-1, 3.4-1).");
        institution.MapGet("/history", History).JsonLines().WithTags("Inventory").WithName("InstitutionHistory").WithSummary("The institution’s own history as JSON lines.");
    }

    private static async Task<Results<Ok<ShownImport>, ProblemHttpResult>> Import(
        InstitutionPart institution, Stream body, Commands commands, ImportInventory import, Answering answers, Problems problems, Say say, CancellationToken cancellation, Named<ExistingGateways>? existing = null)
    {
        var bounded = new BoundedStream(body, MostBytes);
        var read = await InventoryCsv.ReadAsync(bounded, cancellation: cancellation).ConfigureAwait(false);
        if (!read.TryPickT0(out var table, out var unread))
        {
            return problems.Of([new BrokenRule(null, "unknown-table", "", null, null, unread.Match(unknown => unknown.Text(say.Language), refused => refused.Text(say.Language)))]);
        }

        var outcome = await import.ExecuteAsync(new(commands.Head(institution), table.Inventory, existing?.Value ?? ExistingGateways.Refuse), cancellation).ConfigureAwait(false);
        return outcome.Match<Results<Ok<ShownImport>, ProblemHttpResult>>(
            imported => TypedResults.Ok(Shown(answers.Of(new Committed(imported.Receipt, imported.IsRepeat)), imported, table, say.Language)),
            denied => problems.Of(denied),
            missing => problems.Of(missing),
            conflict => problems.Of(conflict),
            unavailable => problems.Of(unavailable));
    }

    private static Task<Results<PushStreamHttpResult, ProblemHttpResult>> History(InstitutionPart institution, TrailAnswers trails, CancellationToken cancellation) =>
        trails.OfAsync(AggregateKey.Of(institution), cancellation);

    private static ShownImport Shown(Done done, InventoryImported imported, ImportedInventory table, Language language) => new(
        done,
        [.. imported.Rows.Select(row => new ShownRow(row.Place, row.Number?.Value, row.Flaw, row.Text(language)))],
        [.. table.Problems.Select(problem => new UnreadCell(problem.Line, problem.Column, problem.Text(language)))],
        table.BadRows);
}
