using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Rules;

[Trait("Rule", "6.1-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class SupportLineProperties
{
    [Property]
    public bool Of_ItsNumberAndKeys_IsTheSame(SupportLine line) => Laws.IsItself(line, SupportLine.Of($" {line.Number} ", line.Keys));

    [Property(MaxTest = 300)]
    public bool Of_AlmostOne_IsRefused(Almost<SupportLine, (string Number, string? Keys)> almost) => Laws.IsRefused(almost, (line, path) => SupportLine.Of(line.Number, line.Keys, path));
}
