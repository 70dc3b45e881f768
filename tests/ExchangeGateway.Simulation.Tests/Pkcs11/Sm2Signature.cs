using ExchangeGateway.Simulation.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

/// <summary>SM2 as a PKCS#11 program does it: by a vendor's mechanism, and by itself where the token does less.</summary>
internal static class Sm2Signature
{
    private static readonly byte[] Id = "1234567812345678"u8.ToArray();

    public static byte[] Of(ISession session, Sm2Mechanism mechanism, byte[] data, byte[]? signerId = null)
    {
        var key = Find(session, CKO.CKO_PRIVATE_KEY, 1);
        using var numbered = signerId is null
            ? NativeModule.Factories.MechanismFactory.Create(mechanism.Number)
            : NativeModule.Factories.MechanismFactory.Create(mechanism.Number, signerId);
        return session.Sign(numbered, key, data);
    }

    /// <summary>The object of a class with an id.</summary>
    public static IObjectHandle Find(ISession session, CKO kind, byte id) => session.FindAllObjects(
    [
        NativeModule.Factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, kind),
        NativeModule.Factories.ObjectAttributeFactory.Create(CKA.CKA_ID, new[] { id }),
    ]).Single();

    /// <summary>SM3(Z ‖ message): by GM/T 0003.2, with Z = SM3(ENTL ‖ id ‖ a ‖ b ‖ G ‖ P).</summary>
    public static byte[] DigestOf(byte[] message, IssuedCertificate certificate)
    {
        var key = KeyOf(certificate);
        var (curve, generator) = (key.Parameters.Curve, key.Parameters.G);
        var z = Sm3([0, (byte)(Id.Length * 8), .. Id, .. curve.A.GetEncoded(), .. curve.B.GetEncoded(), .. generator.GetEncoded(false)[1..], .. key.Q.GetEncoded(false)[1..]]);
        return Sm3([.. z, .. message]);
    }

    /// <summary>Whether raw r ‖ s, or SEQUENCE { r, s }, is the signature: by BouncyCastle.</summary>
    public static bool Verify(IssuedCertificate certificate, byte[] message, byte[] signature, Sm2MechanismOutput output, byte[]? signerId = null)
    {
        var verifier = new SM2Signer(output is Sm2MechanismOutput.Der ? StandardDsaEncoding.Instance : PlainDsaEncoding.Instance, new SM3Digest());
        verifier.Init(forSigning: false, new ParametersWithID(KeyOf(certificate), signerId ?? Id));
        verifier.BlockUpdate(message);
        return verifier.VerifySignature(signature);
    }

    private static ECPublicKeyParameters KeyOf(IssuedCertificate certificate) =>
        (ECPublicKeyParameters)PublicKeyFactory.CreateKey(X509CertificateStructure.GetInstance(certificate.Certificate.Der.ToArray()).SubjectPublicKeyInfo);

    private static byte[] Sm3(byte[] data) => DigestUtilities.CalculateDigest("SM3", data);
}
