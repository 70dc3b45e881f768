using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Benchmarks;

/// <summary>Certificates to read, of a simulated authority: RSA-2048 and SM2. The fleet's signatures do not verify.</summary>
internal static class SampleCertificates
{
    private static readonly Instant Epoch = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly InstantPattern UtcTime = InstantPattern.Create("yyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A gateway's certificate, with its key.</summary>
    public static IssuedCertificate Rsa { get; } = Issue(KeyAlgorithm.Rsa);

    /// <inheritdoc cref="Rsa"/>
    public static IssuedCertificate Sm2 { get; } = Issue(KeyAlgorithm.Sm2);

    /// <summary>The certificate of a key algorithm.</summary>
    public static IssuedCertificate Of(KeyAlgorithm key) => key is KeyAlgorithm.Rsa ? Rsa : Sm2;

    /// <summary>Half RSA, half SM2, one after the other: serial numbers of their own, five years each, issued over five years.</summary>
    public static byte[][] Fleet(int count)
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, count).Select(i => Patched(Of(i % 2 == 0 ? KeyAlgorithm.Rsa : KeyAlgorithm.Sm2).Certificate.Der, i, Epoch + Duration.FromSeconds(random.Next(5 * 365 * 86_400))))];
    }

    private static IssuedCertificate Issue(KeyAlgorithm key) =>
        new SimulatedAuthority("benchmarks", Epoch).Issue("TDGW-0000-0001", "Sample Securities Co Ltd", key);

    private static byte[] Patched(ReadOnlyMemory<byte> template, int number, Instant notBefore)
    {
        var der = template.ToArray();
        _ = CertificateReader.Read(der, out var facts);
        BinaryPrimitives.WriteInt32BigEndian(der.AsSpan(facts.Serial)[^4..], number);
        Write(notBefore, der.AsSpan(facts.Issuer.End.Value + 4));
        Write(notBefore + Duration.FromDays(1_825), der.AsSpan(facts.Issuer.End.Value + 19));
        return der;
    }

    // A UTCTime of 13 characters.
    private static void Write(Instant instant, Span<byte> place) => Encoding.ASCII.GetBytes(UtcTime.Format(instant), place);
}
