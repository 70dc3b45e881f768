using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.Pkcs11.Tests;

public enum ActKind
{
    LogIn,
    LogOut,
    Sign,
    ChangePin,
    Unlock,
    Acknowledge,
    Close,
    Restart,
    KillAfterIntent,
    KillBeforeAnswer,
}

/// <summary>Something that a process does with a token. Nobody ever consents to the final try.</summary>
/// <param name="Process">Which of the processes.</param>
/// <param name="Kind">What.</param>
/// <param name="Pin">Which PIN; 0 is the right one.</param>
/// <param name="Unattended">Whether it comes from a configuration.</param>
public sealed record Act(int Process, ActKind Kind, int Pin, bool Unattended)
{
    private const int Most = 14;

    private static readonly Gen<Act> Any =
        from process in Gen.Choose(0, 1)
        from kind in Gen.Frequency(
            (8, Gen.Constant(ActKind.LogIn)),
            (2, Gen.Constant(ActKind.ChangePin)),
            (1, Gen.Elements(ActKind.Sign, ActKind.LogOut, ActKind.Unlock, ActKind.Close)),
            (1, Gen.Constant(ActKind.Acknowledge)),
            (2, Gen.Elements(ActKind.Restart, ActKind.KillAfterIntent, ActKind.KillBeforeAnswer)))
        from pin in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 5)))
        from unattended in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Act(process, kind, pin, unattended);

    /// <summary>Sequences for two processes. Where one fails, shorter ones are tried.</summary>
    public static Arbitrary<Act[]> Sequences { get; } = Arb.From(
        from length in Gen.Choose(1, Most)
        from acts in Any.ArrayOf(length)
        select acts,
        static acts => Enumerable.Range(0, acts.Length).Select(at => (Act[])[.. acts[..at], .. acts[(at + 1)..]]));
}
