using System.Collections.Concurrent;
using ExchangeGateway.Certificates;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace ExchangeGateway.Simulation;

/// <summary>Makes key pairs from labels: one label, one key.</summary>
internal static class SimulatedKey
{
    // An RSA key of 2,048 bits takes about 200 ms to find, and tests ask for the same ones again and again.
    private static readonly ConcurrentDictionary<(string Label, int Bits), Lazy<AsymmetricCipherKeyPair>> RsaKeys = new();

    /// <summary>The curve of SM2, in BouncyCastle's own arithmetic for it.</summary>
    public static ECNamedDomainParameters Sm2 { get; } = new(GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1));

    public static AsymmetricCipherKeyPair Of(string label, KeyAlgorithm algorithm, int rsaBits) => algorithm switch
    {
        KeyAlgorithm.Rsa => RsaKeys.GetOrAdd((label, rsaBits), static key => new(() => MakeRsa(key.Label, key.Bits))).Value,
        KeyAlgorithm.Sm2 => MakeSm2(label),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    private static AsymmetricCipherKeyPair MakeRsa(string label, int bits)
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), SeededRandom.Of("rsa\n" + label), bits, certainty: 100));
        return generator.GenerateKeyPair();
    }

    private static AsymmetricCipherKeyPair MakeSm2(string label)
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(Sm2, SeededRandom.Of("sm2\n" + label)));
        return generator.GenerateKeyPair();
    }
}
