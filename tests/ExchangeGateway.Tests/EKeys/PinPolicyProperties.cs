using ExchangeGateway.EKeys;
using ExchangeGateway.FsCheck;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.EKeys;

[Trait("Rule", "6.2-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class PinPolicyProperties
{
    [Property]
    public bool Of_ItsBounds_IsTheSame(PinPolicy policy) => Laws.IsItself(policy, PinPolicy.Of(policy.Tries, policy.Counting));

    [Property]
    public bool Of_TriesOutside_IsRefused(Almost<PinPolicy, (int Tries, PinCounting Counting)> almost) => Laws.IsRefused(almost, (policy, path) => PinPolicy.Of(policy.Tries, policy.Counting, path));
}
