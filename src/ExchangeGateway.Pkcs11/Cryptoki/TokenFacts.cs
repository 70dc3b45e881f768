using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>What a token tells of itself to anybody, with no session and no login.</summary>
internal sealed record TokenFacts(string Manufacturer, string Model, string Serial, string Label, ulong Flags, ulong LeastPin, ulong MostPin)
{
    public bool IsInitialised => Has(CKF.CKF_TOKEN_INITIALIZED);

    public bool HasPinPad => Has(CKF.CKF_PROTECTED_AUTHENTICATION_PATH);

    public bool HasRandom => Has(CKF.CKF_RNG);

    /// <summary>
    /// In bytes. A token that takes the empty PIN is never sent one, since modules take it for the reader's keys; one
    /// that names no greatest length, or calls it unknown, leaves it open.
    /// </summary>
    public (int Least, int Most) PinLength => (
        (int)Math.Clamp(LeastPin, 1, int.MaxValue),
        MostPin is 0 or > int.MaxValue ? int.MaxValue : (int)MostPin);

    public PinStatus Pin(PinOwner owner) => owner is PinOwner.User
        ? PinStatus.Flagged(Has(CKF.CKF_USER_PIN_COUNT_LOW), Has(CKF.CKF_USER_PIN_FINAL_TRY), Has(CKF.CKF_USER_PIN_LOCKED), Has(CKF.CKF_USER_PIN_TO_BE_CHANGED))
        : PinStatus.Flagged(Has(CKF.CKF_SO_PIN_COUNT_LOW), Has(CKF.CKF_SO_PIN_FINAL_TRY), Has(CKF.CKF_SO_PIN_LOCKED), Has(CKF.CKF_SO_PIN_TO_BE_CHANGED));

    public bool IsNamedAs(EKeyIdentity identity) =>
        (Manufacturer, Model, Serial, Label) == (identity.Manufacturer, identity.Model, identity.Serial, identity.Label);

    private bool Has(uint flag) => (Flags & flag) != 0;
}
