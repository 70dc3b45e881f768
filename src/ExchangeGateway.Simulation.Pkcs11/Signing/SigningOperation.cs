using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Pkcs11.Structures;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Signing;

/// <summary>A signature under way in a session, from C_SignInit on.</summary>
/// <param name="key">The key's number.</param>
/// <param name="scheme">How it is to sign.</param>
/// <param name="size">How long its signatures are, at most.</param>
/// <param name="asksPin">Whether the key wants the PIN for this signature alone.</param>
internal sealed class SigningOperation(byte key, SigningScheme scheme, int size, bool asksPin)
{
    // A challenge is short. More is a caller's slip, and its memory is not read.
    private const int MostBytes = 1 << 16;

    private readonly List<byte> _parts = [];
    private bool _isInParts;

    public bool AsksPin => asksPin;

    public bool PinGiven { get; set; }

    /// <summary>C_Sign.</summary>
    /// <returns>The answer, and whether the operation is over: it is not where the caller asked for the length, or has too little room.</returns>
    public (Rv Rv, bool IsOver) Sign(Session session, Input data, Output<byte> signature) =>
        _isInParts ? (Rv.OperationActive, false)
        : data.IsMissing || signature.IsMissing ? (Rv.ArgumentsBad, true)
        : data.Length > MostBytes ? (Rv.DataLenRange, true)
        : signature.TooSmallFor(size) is { } answer ? (answer, false)
        : (Finish(session, data.Bytes, signature), true);

    /// <summary>C_SignUpdate.</summary>
    public (Rv Rv, bool IsOver) Update(Input part)
    {
        if (part.IsMissing || part.Length > (nuint)(MostBytes - _parts.Count))
        {
            return (part.IsMissing ? Rv.ArgumentsBad : Rv.DataLenRange, true);
        }

        _parts.AddRange(part.Bytes);
        _isInParts = true;
        return (Rv.Ok, false);
    }

    /// <summary>C_SignFinal.</summary>
    public (Rv Rv, bool IsOver) Final(Session session, Output<byte> signature) =>
        signature.IsMissing ? (Rv.ArgumentsBad, true)
        : signature.TooSmallFor(size) is { } answer ? (answer, false)
        : (Finish(session, [.. _parts], signature), true);

    private Rv Finish(Session session, ReadOnlySpan<byte> data, Output<byte> signature)
    {
        if (session.LoggedIn is not PinOwner.User || (asksPin && !PinGiven))
        {
            return Rv.UserNotLoggedIn;
        }

        var (answer, signed) = session.Slot.Token.Sign(key, scheme, data, session.Insertion);
        if (answer.Verdict is TokenVerdict.Done && signed is not null)
        {
            signature.Write(signed);
        }

        return answer.Verdict is TokenVerdict.Done && signed is null ? Rv.DataInvalid : answer.ToRv();
    }
}
