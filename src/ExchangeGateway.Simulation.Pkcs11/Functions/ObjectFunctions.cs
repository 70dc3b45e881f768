using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Pkcs11.Objects;
using ExchangeGateway.Simulation.Pkcs11.Structures;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>Certificates and keys: to find and to look at.</summary>
internal static unsafe class ObjectFunctions
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetAttributeValue(nuint handle, nuint one, AttributeEntry* entries, nuint count) => Boundary.Answer(handle, (session, token) =>
    {
        var template = new Template(entries, count);
        return !template.IsUsable ? Rv.ArgumentsBad
            : TokenObject.Find(token, one, session.LoggedIn is PinOwner.User) is { } found ? template.Fill(ObjectAttributes.Of(found, token.Style))
            : Rv.ObjectHandleInvalid;
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint FindInit(nuint handle, AttributeEntry* entries, nuint count) => Boundary.Answer(handle, (session, token) =>
    {
        var template = new Template(entries, count);
        if (!template.IsUsable || template.Wanted() is not { } wanted)
        {
            return Rv.ArgumentsBad;
        }

        var rv = session.Search is null ? session.Slot.Token.Call(TokenOperation.FindObjects, session.Insertion).ToRv() : Rv.OperationActive;
        session.Search = rv is Rv.Ok ? ObjectSearch.Begin(token, session.LoggedIn is PinOwner.User, wanted) : session.Search;
        return rv;
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Find(nuint handle, nuint* found, nuint room, nuint* count) => Boundary.Answer(handle, (session, _) =>
    {
        if ((found is null && room > 0) || count is null || session.Search is not { } search)
        {
            return session.Search is null ? Rv.OperationNotInitialized : Rv.ArgumentsBad;
        }

        *count = (nuint)search.Next(new(found, (int)Math.Min(room, int.MaxValue)));
        return Rv.Ok;
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint FindFinal(nuint handle) => Boundary.Answer(handle, (session, _) =>
    {
        var rv = session.Search is null ? Rv.OperationNotInitialized : Rv.Ok;
        session.Search = null;
        return rv;
    });
}
