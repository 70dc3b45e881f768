using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>What became of a login: what the PIN was answered, if one was sent, and what holds the login.</summary>
internal sealed record LoginAttempt(PinTrial Trial, LoginHold? Hold)
{
    /// <summary>Whether somebody else of this process is logged in, or is about to be.</summary>
    public bool IsInUse => Hold is null && Trial.TryPickT2(out var notSent, out _) && ReturnValues.IsLoggedInByOthers(notSent.Why);

    public static LoginAttempt NotSent(DeviceFault why) => new(new PinNotSent(why), null);
}

/// <summary>One connection's part in a login: a session of its own.</summary>
/// <param name="Token">The token.</param>
/// <param name="Found">The session, and the slot that it is in.</param>
/// <param name="Generation">How often the module had been initialised.</param>
/// <param name="Losses">How often a login at the token had been found lost.</param>
internal sealed record LoginHold(SharedToken Token, FoundToken Found, int Generation, int Losses)
{
    public ICryptokiSession Session => Found.Session;

    /// <summary>Whether nobody found the login lost since.</summary>
    public bool IsValid => Generation == Token.Module.Generation && Losses == Token.Losses;
}
