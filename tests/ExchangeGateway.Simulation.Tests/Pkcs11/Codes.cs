using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

internal static class Codes
{
    /// <summary>The code that a call answers.</summary>
    public static CKR Of(Action call)
    {
        try
        {
            call();
            return CKR.CKR_OK;
        }
        catch (Pkcs11Exception e)
        {
            return e.RV;
        }
    }
}
