using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ExchangeGateway.EKeys;

// The PINs that this process saw rejected, so that none is sent twice. They are kept as HMACs under a key that this
// process drew and never writes: enough to know one again, and gone with the process.
internal static class RejectedPins
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly ConcurrentDictionary<(EKeyIdentity Token, PinOwner Owner, string Mark), bool> Marks = new();

    public static void Add(EKeyIdentity token, PinOwner owner, Pin pin) => Marks[(token, owner, MarkOf(pin))] = true;

    public static bool Contains(EKeyIdentity token, PinOwner owner, Pin pin) => Marks.ContainsKey((token, owner, MarkOf(pin)));

    // After a PIN was set anew, one that was wrong may be right.
    public static void Forget(EKeyIdentity token)
    {
        foreach (var mark in Marks.Keys.Where(mark => mark.Token == token))
        {
            Marks.TryRemove(mark, out _);
        }
    }

    private static string MarkOf(Pin pin) => Convert.ToHexString(HMACSHA256.HashData(Key, pin.Utf8));
}
