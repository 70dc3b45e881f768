using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation.Pkcs11.Structures;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Signing;

/// <summary>The mechanisms of a token: RSA as the standard numbers it, SM2 as the token's vendor does.</summary>
internal static class Mechanisms
{
    private const ulong RsaPkcs = 0x01;
    private const ulong RsaPss = 0x0D;

    private static readonly Dictionary<ulong, HashAlgorithmName>
        Pkcs1 = new() { [0x40] = HashAlgorithmName.SHA256, [0x41] = HashAlgorithmName.SHA384, [0x42] = HashAlgorithmName.SHA512 },
        Pss = new() { [0x43] = HashAlgorithmName.SHA256, [0x44] = HashAlgorithmName.SHA384, [0x45] = HashAlgorithmName.SHA512 };

    // CKM_ of the hash, CKG_ of the mask generation with it, and a salt as long as the hash: no other is offered by .NET.
    private static readonly Dictionary<(ulong Hash, ulong Mask, ulong Salt), HashAlgorithmName> PssHashes = new()
    {
        [(0x250, 2, 32)] = HashAlgorithmName.SHA256, [(0x260, 3, 48)] = HashAlgorithmName.SHA384, [(0x270, 4, 64)] = HashAlgorithmName.SHA512,
    };

    public static nuint[] Of(TokenContent token) =>
        [Narrow(RsaPkcs), Narrow(RsaPss), .. Pkcs1.Keys.Select(Narrow), .. Pss.Keys.Select(Narrow), .. token.Style.Sm2Vendor.Mechanisms.Select(one => Narrow(one.Number))];

    public static MechanismInfo? Describe(TokenContent token, nuint number) => !Of(token).Contains(number) ? null : new()
    {
        LeastKeySize = Sm2Of(token, number) is null ? 1024u : 256u,
        MostKeySize = Sm2Of(token, number) is null ? 4096u : 256u,
        Flags = (nuint)(MechanismFlags.Hardware | MechanismFlags.Sign),
    };

    /// <summary>The way of signing that a mechanism asks of a key, or why there is none.</summary>
    public static (SigningScheme? Scheme, Rv Refusal) Resolve(TokenContent token, KeyAlgorithm algorithm, nuint number, ReadOnlySpan<byte> parameter)
    {
        if (!Of(token).Contains(number))
        {
            return (null, Rv.MechanismInvalid);
        }

        var sm2 = Sm2Of(token, number);
        if (sm2 is not null != algorithm is KeyAlgorithm.Sm2)
        {
            return (null, Rv.KeyTypeInconsistent);
        }

        var scheme = sm2 is not null ? new Sm2Signing(sm2.Input, sm2.Output, parameter.IsEmpty ? Sm2Signing.DefaultId : parameter.ToArray()) : Rsa(number, parameter);
        return (scheme, scheme is null ? Rv.MechanismParamInvalid : Rv.Ok);
    }

    /// <summary>How long a key's signatures are, at most.</summary>
    public static int SignatureSize(TokenKey key, SigningScheme scheme) => scheme switch
    {
        Sm2Signing { Output: Sm2MechanismOutput.Raw } => 64,
        Sm2Signing => 72,
        _ => key.RsaBytes,
    };

    private static SigningScheme? Rsa(ulong number, ReadOnlySpan<byte> parameter) =>
        number is RsaPkcs ? new DigestInfoSigning()
        : Pkcs1.TryGetValue(number, out var hash) ? new RsaSigning(hash, RSASignaturePadding.Pkcs1, IsHashed: false)
        : PssHashOf(parameter) is not { } named || (Pss.TryGetValue(number, out hash) && hash != named) ? null
        : new RsaSigning(named, RSASignaturePadding.Pss, IsHashed: number is RsaPss);

    private static HashAlgorithmName? PssHashOf(ReadOnlySpan<byte> parameter) =>
        parameter.Length == Marshal.SizeOf<PssParameters>() && MemoryMarshal.Read<PssParameters>(parameter) is var pss
        && PssHashes.TryGetValue((pss.Hash, pss.MaskGeneration, pss.SaltLength), out var hash)
            ? hash
            : null;

    private static Sm2Mechanism? Sm2Of(TokenContent token, ulong number) => token.Style.Sm2Vendor.Mechanisms.FirstOrDefault(one => one.Number == number);

    private static nuint Narrow(ulong number) => (nuint)number;
}
