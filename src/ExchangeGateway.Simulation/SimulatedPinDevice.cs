using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation;

/// <summary>One PIN of a simulated token, for one act that takes it.</summary>
/// <param name="token">The slot.</param>
/// <param name="identity">The token that is meant.</param>
/// <param name="owner">Whose PIN.</param>
/// <param name="length">How long its PINs may be.</param>
/// <param name="changesPin">The PIN is sent to change it.</param>
/// <param name="send">Sends it to the token of an insertion.</param>
internal sealed class SimulatedPinDevice(
    SimulatedToken token, EKeyIdentity identity, PinOwner owner, (int Least, int Most) length, bool changesPin, Func<Pin, int, TokenAnswer> send) : IPinDevice
{
    private static readonly DeviceFault NoKeys = new(0, "The simulated token has no keys to type a PIN on.");

    public EKeyIdentity Identity => identity;

    public PinOwner Owner => owner;

    public bool ChangesPin => changesPin;

    public (int Least, int Most) Length => length;

    public ValueTask<PinReading> ReadAsync()
    {
        try
        {
            return new(Read());
        }
        catch (Exception e) when (TokenFile.IsFailure(e))
        {
            return new(FaultOf(e));
        }
    }

    public ValueTask<PinTrial> TryAsync(Pin? pin)
    {
        try
        {
            return new(pin is null ? new PinNotSent(NoKeys) : Try(pin));
        }
        catch (Exception e) when (TokenFile.IsFailure(e))
        {
            // The file is as it was before: this cost no try.
            return new(new PinNotSent(FaultOf(e)));
        }
    }

    /// <summary>Why the token that is meant cannot be used; null where it is in the slot.</summary>
    public static PinReading? Absence(TokenState state, EKeyIdentity identity) =>
        !state.Present ? new TokenAbsent()
        : state.Token.Identity is var found && found != identity ? new OtherToken(found)
        : (PinReading?)null;

    public static DeviceFault FaultOf(Exception exception) => new(0, exception.Message);

    private PinReading Read()
    {
        var state = token.Read();
        if (Absence(state, identity) is { } absence)
        {
            return absence;
        }

        var answer = token.Call(TokenOperation.ReadStatus, state.Insertions);
        return answer.Verdict switch
        {
            TokenVerdict.Done => state.Token.Style.Show(state.Token.Pin(owner).Tries),
            TokenVerdict.Faulted => answer.ToFault(),
            _ => new TokenAbsent(),
        };
    }

    private PinTrial Try(Pin pin)
    {
        var state = token.Read();
        return (Absence(state, identity) is null ? send(pin, state.Insertions) : TokenVerdict.Gone).ToTrial();
    }
}
