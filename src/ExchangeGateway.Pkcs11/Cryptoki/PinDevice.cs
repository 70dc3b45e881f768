using System.Security.Cryptography;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>One PIN of a token on its way through the gate.</summary>
/// <param name="token">Which token.</param>
/// <param name="owner">Whose PIN.</param>
/// <param name="changesPin">Whether it is sent to set one anew.</param>
/// <param name="send">Sends it; null is for the reader's keys.</param>
internal sealed class PinDevice(SharedToken token, PinOwner owner, bool changesPin, Func<byte[]?, PinTrial> send) : IPinDevice
{
    private bool _wasSent;

    public EKeyIdentity Identity => token.Identity;

    public PinOwner Owner => owner;

    public bool ChangesPin => changesPin;

    public (int Least, int Most) Length => token.PinLength;

    public ValueTask<PinReading> ReadAsync() => new(_wasSent ? token.ReadAfterPin(owner) : token.ReadBeforePin(owner));

    public ValueTask<PinTrial> TryAsync(Pin? pin)
    {
        _wasSent = true;
        return new(Send(pin));
    }

    /// <summary>Copies a PIN for Pkcs11Interop, which takes arrays alone, and wipes the copy.</summary>
    public static T WithBytes<T>(Pin pin, Func<byte[], T> use)
    {
        // Pinned, as the Pin's own.
        var bytes = GC.AllocateUninitializedArray<byte>(pin.Length, pinned: true);
        try
        {
            pin.Utf8.CopyTo(bytes);
            return use(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    // A token without keys at its reader would take no PIN for an empty one, and some count it as wrong. Where a PIN is
    // set anew the new one is at hand, and cannot be typed.
    private PinTrial Send(Pin? pin) =>
        pin is not null ? WithBytes(pin, send)
        : token.HasPinPad && !changesPin ? send(null)
        : new PinNotSent(new(0, changesPin ? "A PIN cannot be set anew on the reader's keys" : "The reader has no keys"));
}
