using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>The user's PIN of a token, to be looked at alone.</summary>
internal sealed class PinStatusDevice(SharedToken token) : IPinDevice
{
    public EKeyIdentity Identity => token.Identity;

    public PinOwner Owner => PinOwner.User;

    public bool ChangesPin => false;

    public (int Least, int Most) Length => token.PinLength;

    public ValueTask<PinReading> ReadAsync() => new(token.Read(PinOwner.User));

    public ValueTask<PinTrial> TryAsync(Pin? pin) => throw new NotSupportedException("A look sends no PIN.");
}
