using ExchangeGateway.Rules;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>One way in which a legal input is spoiled.</summary>
/// <param name="Name">What it does, in a few words.</param>
/// <param name="Requirement">What the result breaks, and nothing else; null where the library refuses it without a violation.</param>
/// <param name="Apply">Spoils a legal input. The number, any from 0, chooses where and by what.</param>
internal sealed record Spoiling<TRaw>(string Name, Requirement? Requirement, Func<TRaw, int, TRaw> Apply);
