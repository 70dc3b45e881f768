using ExchangeGateway.Registry;

namespace ExchangeGateway.EntityFrameworkCore.Saving;

/// <summary>An aggregate that must be in a version when a unit is saved.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Version">The version; 0 where there may be none.</param>
/// <param name="IsChanged">Whether the unit changes it.</param>
internal readonly record struct HeldRow(AggregateKey Key, long Version, bool IsChanged);
