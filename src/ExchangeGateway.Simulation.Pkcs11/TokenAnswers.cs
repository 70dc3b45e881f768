using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11;

/// <summary>A token's answers in the terms of PKCS#11.</summary>
internal static class TokenAnswers
{
    public static Rv ToRv(this TokenAnswer answer) => answer.Verdict switch
    {
        TokenVerdict.Done => Rv.Ok,
        TokenVerdict.WrongPin => Rv.PinIncorrect,
        TokenVerdict.Locked => Rv.PinLocked,
        TokenVerdict.PinLength => Rv.PinLenRange,
        TokenVerdict.Gone => Rv.DeviceRemoved,
        TokenVerdict.Faulted => (Rv)answer.Code,
        _ => Rv.GeneralError,
    };
}
