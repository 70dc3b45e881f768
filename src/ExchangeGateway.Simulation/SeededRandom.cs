using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Security;

namespace ExchangeGateway.Simulation;

/// <summary>Randomness that everybody can work out again: what it makes is for tests and samples alone.</summary>
internal static class SeededRandom
{
    public static SecureRandom Of(string seed)
    {
        var generator = new DigestRandomGenerator(new Sha256Digest());
        generator.AddSeedMaterial(Encoding.UTF8.GetBytes(seed));
        return new SecureRandom(generator);
    }
}
