using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Pkcs11.Structures;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11;

/// <summary>What C_GetTokenInfo tells of a token: with no session and no PIN, how its PINs stand.</summary>
internal static class TokenDescription
{
    public static TokenInfo Of(TokenContent token, IReadOnlyCollection<Session> sessions) => new()
    {
        Label = Text32.Of(token.Label),
        Manufacturer = Text32.Of(token.Manufacturer),
        Model = Text16.Of(token.Model),
        Serial = Text16.Of(token.Serial),
        Flags = (nuint)(TokenFlags.Rng | TokenFlags.LoginRequired | TokenFlags.UserPinInitialized | TokenFlags.TokenInitialized | FlagsOf(token)),
        MostSessions = SessionTable.Most,
        Sessions = (nuint)sessions.Count,
        MostReadWriteSessions = SessionTable.Most,
        ReadWriteSessions = (nuint)sessions.Count(session => session.IsReadWrite),
        LeastPinLength = (nuint)token.Style.LeastPinLength,
        MostPinLength = (nuint)token.Style.MostPinLength,
        PublicMemory = nuint.MaxValue,
        FreePublicMemory = nuint.MaxValue,
        PrivateMemory = nuint.MaxValue,
        FreePrivateMemory = nuint.MaxValue,
        UtcTime = Text16.Of(""),
    };

    private static TokenFlags FlagsOf(TokenContent token)
    {
        // PKCS#11 has no number of tries: a token that tells it elsewhere shows all flags here.
        var style = token.Style.Display.HasFlag(PinDisplay.Exact) ? token.Style with { Display = PinDisplay.Flags } : token.Style;
        return FlagsOf(style.Show(token.User.Tries), TokenFlags.UserPinCountLow, TokenFlags.UserPinFinalTry, TokenFlags.UserPinLocked, TokenFlags.UserPinToBeChanged)
            | FlagsOf(style.Show(token.Officer.Tries), TokenFlags.SoPinCountLow, TokenFlags.SoPinFinalTry, TokenFlags.SoPinLocked, TokenFlags.SoPinToBeChanged);
    }

    private static TokenFlags FlagsOf(PinStatus status, TokenFlags low, TokenFlags finalTry, TokenFlags locked, TokenFlags toBeChanged) =>
        (status.Low ? low : 0) | (status.FinalTry ? finalTry : 0) | (status.Locked ? locked : 0) | (status.MustChange ? toBeChanged : 0);
}
