using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Values;

using Sms = (Duration Lifetime, int Tries);

/// <summary>What a host chooses: from when on a renewal is due, how long an SMS code lives, how a token counts.</summary>
internal static class Policies
{
    private static readonly long SecondsOfADay = (long)Duration.FromDays(1).TotalSeconds;

    /// <summary>Windows before the end of a certificate. A policy does not tell its window, so it is shrunk to the library's own start.</summary>
    public static Kind<RenewalPolicy, Duration> Windows { get; } = new()
    {
        Raws = Gen.Frequency((1, Gen.Elements(Duration.Epsilon, Duration.FromSeconds(1), Duration.FromDays(1825))), (3, Gen.Choose(1, 400).Select(days => Duration.FromDays(days)))),
        Simpler = window => Numbers.Simpler((int)window.TotalDays, 0).Select(days => Duration.FromDays(days)),
        Of = window => RenewalPolicy.BeforeEnd(window).Legal(),
        Print = _ => Duration.FromDays(60),
        Spoilings =
        [
            new("nothing", Requirement.RenewalWindow, (_, _) => Duration.Zero),
            new("its negative", Requirement.RenewalWindow, (window, _) => -window),
            new("the least duration below nothing", Requirement.RenewalWindow, (_, _) => -Duration.Epsilon),
        ],
    };

    /// <summary>Shares of the lifetime of a certificate.</summary>
    public static Kind<RenewalPolicy, double> Shares { get; } = new()
    {
        Raws = Gen.Frequency((1, Gen.Elements(0.5, 0.66, 2.0 / 3, double.Epsilon, Math.BitDecrement(1.0))), (1, Gen.Choose(1, 999).Select(share => share / 1000.0))),
        Simpler = share => share == 0.5 ? [] : [0.5],
        Of = share => RenewalPolicy.ShareElapsed(share).Legal(),
        Print = _ => 0.5,
        Spoilings =
        [
            new("nothing", Requirement.RenewalShare, (_, _) => 0.0),
            new("its negative", Requirement.RenewalShare, (share, _) => -share),
            new("all", Requirement.RenewalShare, (_, _) => 1.0),
            new("more than all", Requirement.RenewalShare, (share, _) => 1 + share),
            new("per cent", Requirement.RenewalShare, (_, _) => 66.0),
            new("no number", Requirement.RenewalShare, (_, place) => ((double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])[place % 3]),
        ],
    };

    public static Arbitrary<RenewalPolicy> RenewalPolicies => Arb.From(
        Gen.OneOf(Windows.Legal.Generator, Shares.Legal.Generator, Gen.Constant(RenewalPolicy.Default)),
        policy => policy == RenewalPolicy.Default ? [] : [RenewalPolicy.Default]);

    public static Kind<SmsCodePolicy, Sms> SmsCodePolicies { get; } = new()
    {
        Raws = from seconds in Gen.Frequency((1, Gen.Constant(SecondsOfADay)), (1, Gen.Constant(1L)), (3, Gen.Choose(1, 3_600).Select(seconds => (long)seconds)))
               from tries in Numbers.Between(Requirement.SmsCodeTries.Least!.Value, Requirement.SmsCodeTries.Most!.Value)
               select (Duration.FromSeconds(seconds), tries),
        Simpler = policy => [.. Numbers.Simpler((long)policy.Lifetime.TotalSeconds).Select(seconds => (Duration.FromSeconds(seconds), policy.Tries)), .. Numbers.Simpler(policy.Tries, 1).Select(tries => (policy.Lifetime, tries))],
        Of = policy => SmsCodePolicy.Of(policy.Lifetime, policy.Tries).Legal(),
        Print = policy => (policy.Lifetime, policy.Tries),
        Spoilings =
        [
            new("no lifetime", Requirement.SmsCodeLifetime, (policy, _) => policy with { Lifetime = Duration.Zero }),
            new("a lifetime below nothing", Requirement.SmsCodeLifetime, (policy, _) => policy with { Lifetime = -policy.Lifetime }),
            new("more than a day", Requirement.SmsCodeLifetime, (policy, _) => policy with { Lifetime = Duration.FromDays(1) + Duration.Epsilon }),
            new("no try", Requirement.SmsCodeTries, (policy, _) => policy with { Tries = 0 }),
            new("one try too many", Requirement.SmsCodeTries, (policy, _) => policy with { Tries = Requirement.SmsCodeTries.Most!.Value + 1 }),
        ],
    };

    public static Kind<PinPolicy, (int Tries, PinCounting Counting)> PinPolicies { get; } = new()
    {
        Raws = from tries in Gen.OneOf(Gen.Constant(PinPolicy.Default.Tries), Numbers.Between(Requirement.PinTries.Least!.Value, Requirement.PinTries.Most!.Value))
               from counting in Gen.Elements(Enum.GetValues<PinCounting>())
               select (tries, counting),
        Simpler = policy => [.. Numbers.Simpler(policy.Tries, 1).Select(tries => policy with { Tries = tries }), .. policy.Counting is PinCounting.NotKnown ? Enumerable.Empty<(int, PinCounting)>() : [(policy.Tries, PinCounting.NotKnown)]],
        Of = policy => PinPolicy.Of(policy.Tries, policy.Counting).Legal(),
        Print = policy => (policy.Tries, policy.Counting),
        Spoilings =
        [
            new("no try", Requirement.PinTries, (policy, _) => policy with { Tries = 0 }),
            new("fewer tries than none", Requirement.PinTries, (policy, _) => policy with { Tries = -policy.Tries }),
            new("one try too many", Requirement.PinTries, (policy, _) => policy with { Tries = Requirement.PinTries.Most!.Value + 1 }),
        ],
    };
}
