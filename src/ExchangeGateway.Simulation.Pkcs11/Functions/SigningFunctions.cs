using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Pkcs11.Objects;
using ExchangeGateway.Simulation.Pkcs11.Signing;
using ExchangeGateway.Simulation.Pkcs11.Structures;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>Signatures, and random bytes.</summary>
internal static unsafe class SigningFunctions
{
    // Longer parameters are a caller's slip, and their memory is not read. A signer id of SM2 is shorter.
    private const int MostParameterBytes = 8191;

    private const int MostRandomBytes = 1 << 20;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint SignInit(nuint handle, Mechanism* mechanism, nuint key) => Boundary.Answer(handle, (session, token) =>
    {
        if (mechanism is null || session.Signing is not null)
        {
            return mechanism is null ? Rv.ArgumentsBad : Rv.OperationActive;
        }

        var parameter = new Input(mechanism->Parameter, mechanism->ParameterLength);
        return parameter.IsMissing || parameter.Length > MostParameterBytes
            ? Rv.MechanismParamInvalid
            : Begin(session, token, mechanism->Number, parameter.Bytes, key);
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Sign(nuint handle, byte* data, nuint length, byte* signature, nuint* signatureLength) =>
        Continue(handle, (session, signing) => signing.Sign(session, new(data, length), new(signature, signatureLength)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint SignUpdate(nuint handle, byte* part, nuint length) =>
        Continue(handle, (_, signing) => signing.Update(new(part, length)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint SignFinal(nuint handle, byte* signature, nuint* length) =>
        Continue(handle, (session, signing) => signing.Final(session, new(signature, length)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint SeedRandom(nuint handle, byte* seed, nuint length) => Boundary.Answer(handle, static (_, _) => Rv.RandomSeedNotSupported);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GenerateRandom(nuint handle, byte* room, nuint length) => Boundary.Answer(handle, (_, _) =>
    {
        if (room is null || length > MostRandomBytes)
        {
            return Rv.ArgumentsBad;
        }

        System.Security.Cryptography.RandomNumberGenerator.Fill(new(room, (int)length));
        return Rv.Ok;
    });

    private static Rv Begin(Session session, TokenContent token, nuint mechanism, ReadOnlySpan<byte> parameter, nuint handle)
    {
        if (session.LoggedIn is not PinOwner.User)
        {
            return Rv.UserNotLoggedIn;
        }

        if (token.User.Tries.MustChangePin)
        {
            return Rv.PinExpired;
        }

        if (TokenObject.Find(token, handle, userIsLoggedIn: true) is not { IsPrivate: true, Key: var key })
        {
            return Rv.KeyHandleInvalid;
        }

        if (!key.Signs)
        {
            return Rv.KeyFunctionNotPermitted;
        }

        var (scheme, refusal) = Mechanisms.Resolve(token, key.Algorithm, mechanism, parameter);
        session.Signing = scheme is null ? null : new(key.Id, scheme, Mechanisms.SignatureSize(key, scheme), token.Style.AsksPinToSign);
        return refusal;
    }

    private static nuint Continue(nuint handle, Func<Session, SigningOperation, (Rv Rv, bool IsOver)> step) => Boundary.Answer(handle, (session, _) =>
    {
        if (session.Signing is not { } signing)
        {
            return Rv.OperationNotInitialized;
        }

        var (rv, isOver) = step(session, signing);
        session.Signing = isOver ? null : signing;
        return rv;
    });
}
