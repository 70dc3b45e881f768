using ExchangeGateway.EKeys;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.EKeys;

/// <summary>Whatever is called, in whatever order: no token is locked by accident, and no wrong PIN reaches it twice.</summary>
[Trait("Rule", "6.2-1")]
public class PinGateProperties
{
    public enum Act
    {
        Try,
        Acknowledge,
        DieAtNextPin,
        FailAtNextPin,
        LoseNextPin,
    }

    public sealed record Scene(Act Act, int Pin, bool Unattended, bool Consent);

    public sealed record Story(int Tries, Shows Shows, bool RightPinResets, int PolicyTries, PinCounting Counting, Scene[] Scenes);

    // PIN 0 is the right one. Most scenes are tries, most of them wrong.
    private static readonly Gen<Scene> AnyScene =
        from act in Gen.Frequency((12, Gen.Constant(Act.Try)), (2, Gen.Constant(Act.Acknowledge)), (1, Gen.Elements(Act.DieAtNextPin, Act.FailAtNextPin, Act.LoseNextPin)))
        from pin in Gen.Choose(0, 9)
        from unattended in Gen.Elements(false, false, true)
        from consent in Gen.Elements(false, false, false, true)
        select new Scene(act, pin, unattended, consent);

    // What a host says of a token is true of it, or more cautious; that a right PIN gives all tries back is said only where it does.
    private static readonly Gen<Story> AnyStory =
        from tries in Gen.Choose(1, 8)
        from policyTries in Gen.Choose(1, tries)
        from shows in Gen.Elements(Enum.GetValues<Shows>())
        from resets in Gen.Elements(true, false)
        from counting in resets ? Gen.Elements(Enum.GetValues<PinCounting>()) : Gen.Elements(PinCounting.NotKnown, PinCounting.Ever)
        from scenes in AnyScene.ArrayOf()
        select new Story(tries, shows, resets, policyTries, counting, scenes);

    private static readonly Arbitrary<Story> Stories = Arb.From(AnyStory.Resize(60), story => ShrinkArray(story.Scenes).Select(scenes => story with { Scenes = scenes }));

    [Property(MaxTest = 1000)]
    public Property TryAsync_AnySequence_NeverSpendsTheLastTryWithoutAPersonsConsent() => Prop.ForAll(Stories, story =>
        Run(story).All(sent => sent.LeftBefore != 1 || sent.Scene is { Consent: true, Unattended: false }));

    [Property(MaxTest = 1000)]
    public Property TryAsync_AnySequence_NeverSendsAWrongPinTwice() => Prop.ForAll(Stories, story =>
        Run(story).Where(sent => sent.Scene.Pin != 0).Select(sent => sent.Scene.Pin).ToArray() is var wrong && wrong.Distinct().Count() + Interrupted(story) >= wrong.Length);

    [Property(MaxTest = 1000)]
    public Property TryAsync_AnySequence_SendsNoUnattendedPinAfterARejectedOneUntilAcknowledged() => Prop.ForAll(Stories, story =>
    {
        var blocked = false;
        return Run(story, acknowledged: () => blocked = false).All(sent =>
        {
            var allowed = !(sent.Scene.Unattended && blocked);
            blocked |= sent.Scene is { Unattended: true, Pin: not 0 };
            return allowed;
        });
    });

    [Property(MaxTest = 1000)]
    public Property TryAsync_ALockedToken_IsSentNothingWhereItShowsOrWeKnow() => Prop.ForAll(Stories, story =>
        Run(story).All(sent => sent.LeftBefore > 0 || story.Shows is Shows.Nothing or Shows.LowAlone or Shows.AllAfterAPinOfThisProcess));

    private static int Interrupted(Story story) => story.Scenes.Count(scene => scene.Act is Act.DieAtNextPin);

    // What reached the token, as it happens: the gate is made anew at every scene, as a restart would.
    private static IEnumerable<(Scene Scene, int LeftBefore)> Run(Story story, Action? acknowledged = null)
    {
        var token = new ScriptedToken(story.Tries, story.Shows, story.RightPinResets, "right0");
        var kept = new KeptTries();
        foreach (var scene in story.Scenes)
        {
            token.Restart();
            var gate = new PinGate(kept, PinPolicy.Of(story.PolicyTries, story.Counting).AsT0);
            var (leftBefore, before) = (token.Left, token.Received.Count);
            switch (scene.Act)
            {
                case Act.Acknowledge:
                    Now(gate.AcknowledgeAsync(token.Identity));
                    acknowledged?.Invoke();
                    break;
                case Act.DieAtNextPin: token.DiesAtNextPin = true; break;
                case Act.FailAtNextPin: token.FailsAtNextPin = true; break;
                case Act.LoseNextPin: token.LosesNextPin = true; break;
                default: TryOnce(gate, token, scene); break;
            }

            if (token.Received.Count > before)
            {
                yield return (scene, leftBefore);
            }
        }
    }

    private static void TryOnce(PinGate gate, ScriptedToken token, Scene scene)
    {
        var pin = scene.Pin == 0 ? "right0" : $"wrong{scene.Pin}";
        try
        {
            Now(gate.TryAsync(token, scene.Unattended ? Prompts.Configured(pin) : Prompts.Typed(pin), scene.Consent));
        }
        catch (OperationCanceledException)
        {
            // The process died here: what it had kept stays, what it knew is gone.
        }
    }

    private static T Now<T>(ValueTask<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("Nothing here waits.");

    private static IEnumerable<Scene[]> ShrinkArray(Scene[] scenes) =>
        scenes.Length == 0 ? [] : ((Scene[][])[scenes[..(scenes.Length / 2)], scenes[(scenes.Length / 2)..]]).Where(half => half.Length < scenes.Length)
            .Concat(Enumerable.Range(0, scenes.Length).Select(i => (Scene[])[.. scenes[..i], .. scenes[(i + 1)..]]));
}
