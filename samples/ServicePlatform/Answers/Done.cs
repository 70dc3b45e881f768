using ExchangeGateway.Registry;
using NodaTime;

namespace ServicePlatform.Answers;

/// <summary>What a command did. Asked again with the same Idempotency-Key, it is answered the same.</summary>
/// <param name="Request">The Idempotency-Key.</param>
/// <param name="Command">What was done.</param>
/// <param name="By">The account, and its institution.</param>
/// <param name="At">When.</param>
/// <param name="Changes">Everything that it changed; what it was about comes first.</param>
internal sealed record Done(string Request, string Command, string By, Instant At, IReadOnlyList<Change> Changes)
{
    public static Done Of(Receipt receipt) => new(
        receipt.Request.Value, receipt.Command, receipt.By.ToString(), receipt.At,
        [.. receipt.Effects.Select(effect => new Change(effect.Key.Kind, effect.Key.Institution.Value, effect.Key.Name, effect.Version, effect.From, effect.To))]);
}

/// <summary>What a command did to one thing.</summary>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Institution">Whose it is.</param>
/// <param name="Name">Its name among the institution's own of that kind.</param>
/// <param name="Version">Its version since, for <c>If-Match</c>.</param>
/// <param name="From">The state before; null where it is new.</param>
/// <param name="To">The state after.</param>
internal sealed record Change(AggregateKind Kind, string Institution, string Name, long Version, string? From, string To);
