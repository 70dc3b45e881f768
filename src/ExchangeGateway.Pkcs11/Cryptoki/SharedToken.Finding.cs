using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;
using OneOf;

namespace ExchangeGateway.Pkcs11.Cryptoki;

internal sealed partial class SharedToken
{
    /// <summary>
    /// Looks the token up, with a session on it. All of its identity is compared, and the certificate is read through the
    /// very session that a PIN may go to: that closes by itself when the token is pulled out.
    /// </summary>
    private OneOf<FoundToken, TokenAbsent, OtherToken, DeviceFault> Find(ICryptoki cryptoki, bool readWrite)
    {
        var found = new List<FoundToken>();
        OtherToken? other = null;
        Pkcs11Exception? failed = null;
        foreach (var slot in cryptoki.Slots())
        {
            try
            {
                if (TokenReader.Read(slot, facts => facts.IsNamedAs(identity) || slot.Id == _lastSlot, readWrite) is not { } read)
                {
                    continue;
                }

                if (read.Identity == identity)
                {
                    found.Add(read);
                    continue;
                }

                read.Session.Dispose();
                other = slot.Id == _lastSlot ? new(read.Identity) : other;
            }
            catch (Pkcs11Exception failure)
            {
                failed = ReturnValues.IsGone(failure.RV) ? failed : failure;
            }
        }

        switch (found)
        {
            case [var only]:
                SeenAs(only);
                return only;
            case []:
                return failed is not null ? throw failed : other is not null ? other : new TokenAbsent();
            default:
                found.ForEach(static one => one.Session.Dispose());
                return new DeviceFault(0, "Two tokens are there that nothing tells apart");
        }
    }
}
