using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using FsCheck.Xunit;

namespace ExchangeGateway.Simulation.Tests;

public sealed class SimulatedTokenProperties
{
    public enum Act
    {
        WrongPin,
        AnotherWrongPin,
        RightPin,
        RequestUnlock,
        IncompleteForm,
        Unlock,
        PullOutAndPutBack,
        Restart,
    }

    // The token beside the core's EKey, each act through one of two instances on one file, either of which may be new.
    [Property(MaxTest = 60)]
    public void Token_AnyHistory_StandsWhereTheCoresEKeyDoes((Act Act, bool ByTheOther)[] history, bool countsForEver)
    {
        using var folder = new TemporaryFolder();
        var style = countsForEver ? TokenStyle.Tpm : TokenStyle.EKey;
        SimulatedToken[] instances = [folder.Token(style), SimulatedToken.Open(folder.PathOf("ekey.json"))];
        var (model, pin, received) = (EKey.New(style.Policy), Given.Pin, 0);

        foreach (var (act, byTheOther) in history)
        {
            ref var token = ref instances[byTheOther ? 1 : 0];
            switch (act)
            {
                case Act.WrongPin or Act.AnotherWrongPin:
                    Assert.False(token.Send(act.ToString()).IsT0);
                    model = After(model, model.RejectPin());
                    received++;
                    break;
                case Act.RightPin:
                    Assert.Equal(model.State is EKeyState.Ready, token.Send(pin).IsT0);
                    model = After(model, model.AcceptPin());
                    received++;
                    break;
                case Act.RequestUnlock or Act.IncompleteForm:
                    var form = act is Act.RequestUnlock ? Given.Form : Given.Form with { IsSigned = false };
                    var asked = model.RequestUnlock(form);
                    Assert.Equal(asked.Index, token.RequestUnlock(form).Index);
                    model = After(model, asked);
                    break;
                case Act.Unlock:
                    var initial = $"initial{received}";
                    using (var initialPin = Given.Of(initial))
                    {
                        pin = token.Unlock(initialPin).IsT0 ? initial : pin;
                    }

                    model = After(model, model.Unlock());
                    break;
                case Act.PullOutAndPutBack:
                    token.Remove();
                    token.Insert();
                    break;
                default:
                    token = SimulatedToken.Open(token.Path);
                    break;
            }

            Assert.All(instances, one => Assert.Equal(model, one.Tries()));
            Assert.All(instances, one => Assert.Equal(received, one.Evidence().Received));
        }
    }

    // Each wrong PIN costs one try, whoever sends it and however many send at once: none is lost, none is free.
    [Property(MaxTest = 10)]
    public void Send_ManyAtOnce_EachCostsOneTry(byte senders)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Token(TokenStyle.EKey with { Policy = PinPolicy.Of(20).AsT0 }).Path;
        var sent = senders % 30;

        Parallel.For(0, sent, i => Assert.True(SimulatedToken.Open(path).Send("wrong" + i).IsT1));

        var token = SimulatedToken.Open(path);
        Assert.Equal(Math.Max(20 - sent, 0), token.Tries().TriesLeft);
        Assert.Equal((sent, Math.Max(sent - 20, 0)), (token.Evidence().Received, token.Evidence().ReceivedWhileLocked));
    }

    private static EKey After(EKey before, EKeyOutcome outcome) => outcome.Match(after => after, _ => before, _ => before);
}
