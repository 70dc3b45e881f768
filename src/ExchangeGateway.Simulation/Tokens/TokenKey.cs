using ExchangeGateway.Certificates;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>A key of a token with its certificate.</summary>
/// <param name="Id">Its number, 1 and up: what ties key and certificate together.</param>
/// <param name="Algorithm">RSA or SM2.</param>
/// <param name="Signs">For signatures; otherwise for encryption.</param>
/// <param name="PrivateKey">In PKCS#8.</param>
/// <param name="Certificate">In DER.</param>
internal sealed record TokenKey(byte Id, KeyAlgorithm Algorithm, bool Signs, byte[] PrivateKey, byte[] Certificate)
{
    private ECPrivateKeyParameters? _sm2;
    private int? _rsaBytes;

    public string Label => Signs ? "signing" : "encryption";

    /// <summary>The SM2 key on BouncyCastle's own curve for it, which is several times faster than the one that the reader picks.</summary>
    public ECPrivateKeyParameters Sm2 =>
        _sm2 ??= new(((ECPrivateKeyParameters)PrivateKeyFactory.CreateKey(PrivateKey)).D, SimulatedKey.Sm2);

    /// <summary>The size of an RSA key, and so of its signatures.</summary>
    public int RsaBytes => _rsaBytes ??= ((RsaKeyParameters)PrivateKeyFactory.CreateKey(PrivateKey)).Modulus.BitLength / 8;

    public static TokenKey Of(IssuedCertificate issued, int id, bool signs) =>
        new(checked((byte)id), issued.Certificate.Facts.KeyAlgorithm, signs, issued.PrivateKey, issued.Certificate.Der.ToArray());
}
