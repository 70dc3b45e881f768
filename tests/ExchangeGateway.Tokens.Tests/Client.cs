using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Tokens.Tests;

/// <summary>The shortest way from Pkcs11Interop to a token. It runs in workers.</summary>
internal static class Client
{
    private static readonly Pkcs11InteropFactories Factories = new();

    // Pkcs11Interop asks for a libdl that only development packages bring.
    static Client() => AssemblyLoadContext.Default.ResolvingUnmanagedDll +=
        static (_, name) => name == "libdl" ? NativeLibrary.Load("libdl.so.2") : 0;

    /// <summary>What C_Login answers to the PIN, and which flags of the count stand afterwards.</summary>
    public static string Try(TokenFacts token, string pin) => Answer(token, session => session.Login(CKU.CKU_USER, pin));

    /// <summary>The same of C_SetPIN, without a login.</summary>
    public static string SetPin(TokenFacts token, string old, string @new) => Answer(token, session => session.SetPin(old, @new));

    public static string Flags(TokenFacts token) => With(token, Flags);

    public static string Serial(TokenFacts token) => With(token, slot => slot.GetTokenInfo().SerialNumber);

    /// <summary>Logs in, signs with the key of an id, and answers whether the certificate of that id verifies it.</summary>
    public static bool Sign(TokenFacts token, byte id) => With(token, slot =>
    {
        using var session = slot.OpenSession(SessionType.ReadOnly);
        session.Login(CKU.CKU_USER, token.Pin);
        return Sign(session, token, id);
    });

    private static string Answer(TokenFacts token, Action<ISession> call) => With(token, slot =>
    {
        var answer = CKR.CKR_OK;
        var session = slot.OpenSession(SessionType.ReadWrite);
        try
        {
            call(session);
        }
        catch (Pkcs11Exception refused)
        {
            answer = refused.RV;
        }

        session.CloseSession();
        return $"{answer} {Flags(slot)}".TrimEnd().Replace("CKR_", "", StringComparison.Ordinal);
    });

    private static bool Sign(ISession session, TokenFacts token, byte id)
    {
        var key = Find(session, CKO.CKO_PRIVATE_KEY, id);
        var mechanism = Factories.MechanismFactory.Create(CKM.CKM_RSA_PKCS);
        byte[] challenge = [1, 2, 3];
        byte[] digestInfo = [.. Convert.FromHexString("3031300D060960864801650304020105000420"), .. SHA256.HashData(challenge)];
        var asksAgain = session.GetAttributeValue(key, [CKA.CKA_ALWAYS_AUTHENTICATE])[0] is { CannotBeRead: false } attribute && attribute.GetValueAsBool();
        var signature = asksAgain
            ? session.Sign(mechanism, key, System.Text.Encoding.UTF8.GetBytes(token.Pin), digestInfo)
            : session.Sign(mechanism, key, digestInfo);
        var der = session.GetAttributeValue(Find(session, CKO.CKO_CERTIFICATE, id), [CKA.CKA_VALUE])[0].GetValueAsByteArray();
        using var certificate = X509CertificateLoader.LoadCertificate(der);
        using var publicKey = certificate.GetRSAPublicKey()!;
        return publicKey.VerifyData(challenge, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static IObjectHandle Find(ISession session, CKO kind, byte id) => session.FindAllObjects(
    [
        Factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, kind),
        Factories.ObjectAttributeFactory.Create(CKA.CKA_ID, [id]),
    ])[0];

    private static string Flags(ISlot slot)
    {
        var flags = slot.GetTokenInfo().TokenFlags;
        string[] all = [flags.UserPinCountLow ? "LOW" : "", flags.UserPinFinalTry ? "FINAL" : "", flags.UserPinLocked ? "LOCKED" : ""];
        return string.Concat(all);
    }

    private static T With<T>(TokenFacts token, Func<ISlot, T> use)
    {
        using var library = Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, token.Module, AppType.MultiThreaded);
        return use(library.GetSlotList(SlotsType.WithTokenPresent).Single(slot => slot.GetTokenInfo().Label.TrimEnd() == token.Label));
    }
}
