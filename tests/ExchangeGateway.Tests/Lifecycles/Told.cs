using FsCheck;
using Microsoft.FSharp.Core;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>What FsCheck tells of a property that fails.</summary>
internal static class Told
{
    /// <summary>Its message. One seed, one message.</summary>
    public static string By(Property property, ulong seed = 1) =>
        Assert.ThrowsAny<Exception>(() => property.Check(Config.QuickThrowOnFailure
            .WithQuietOnSuccess(true)
            .WithMaxTest(300)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None))))).Message;
}
