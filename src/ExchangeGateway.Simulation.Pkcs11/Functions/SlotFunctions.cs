using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeGateway.Simulation.Pkcs11.Signing;
using ExchangeGateway.Simulation.Pkcs11.Structures;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>Slots, tokens and their mechanisms: what is told with no session and no PIN.</summary>
internal static unsafe class SlotFunctions
{
    private const nuint DoNotBlock = 1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetSlotList(byte tokenPresent, nuint* list, nuint* count) => Boundary.Answer(module =>
    {
        if (list is null)
        {
            module.Slots.Refresh();
        }

        return new Output<nuint>(list, count).Give([.. module.Slots.All.Where(slot => tokenPresent == 0 || slot.Look() is not null).Select(slot => slot.Id)]);
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetSlotInfo(nuint id, SlotInfo* info) => Boundary.Answer(module => module.WithSlot(id, slot =>
    {
        if (info is null)
        {
            return Rv.ArgumentsBad;
        }

        *info = slot.Describe();
        return Rv.Ok;
    }));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetTokenInfo(nuint id, TokenInfo* info) => Boundary.Answer(module => module.WithToken(id, (slot, state) =>
    {
        var rv = info is null ? Rv.ArgumentsBad : slot.Token.Call(Tokens.TokenOperation.ReadStatus, state.Insertions).ToRv();
        if (rv is Rv.Ok)
        {
            *info = TokenDescription.Of(state.Token, [.. module.Sessions.Of(slot, state.Insertions)]);
        }

        return rv is Rv.DeviceRemoved ? Rv.TokenNotPresent : rv;
    }));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetMechanismList(nuint id, nuint* list, nuint* count) =>
        Boundary.Answer(module => module.WithToken(id, (_, state) => new Output<nuint>(list, count).Give(Mechanisms.Of(state.Token))));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetMechanismInfo(nuint id, nuint mechanism, MechanismInfo* info) => Boundary.Answer(module => module.WithToken(id, (_, state) =>
    {
        if (info is null || Mechanisms.Describe(state.Token, mechanism) is not { } described)
        {
            return info is null ? Rv.ArgumentsBad : Rv.MechanismInvalid;
        }

        *info = described;
        return Rv.Ok;
    }));

    /// <summary>It looks, and does not wait: a caller that wants to wait asks again.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint WaitForSlotEvent(nuint flags, nuint* id, void* reserved) => Boundary.Answer(module =>
    {
        if (id is null || reserved is not null || flags != DoNotBlock)
        {
            return id is null || reserved is not null ? Rv.ArgumentsBad : Rv.FunctionNotSupported;
        }

        if (module.Slots.All.FirstOrDefault(slot => slot.Changed()) is not { } changed)
        {
            return Rv.NoEvent;
        }

        *id = changed.Id;
        return Rv.Ok;
    });
}
