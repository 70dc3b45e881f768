using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Chains;

/// <summary>Certificates made unreadable.</summary>
internal static class Spoiled
{
    private static readonly ChainWorkshop Workshop = new(Instant.FromUtc(2026, 11, 22, 1, 30), _ => []);

    private static readonly Gen<Certificate> Certificates = ChainRecipes.Unbroken.Where(recipe => recipe.Since + recipe.Left > 0).Select(recipe => Workshop.Make(recipe).Certificate);

    public static Arbitrary<UnreadableCertificate> Anyhow { get; } =
        Arb.From(Gen.OneOf(Enum.GetValues<CertificateFlaw>().Except([CertificateFlaw.None]).Select(Generator)), Shrink);

    public static Arbitrary<UnreadableCertificate> By(CertificateFlaw flaw) => Arb.From(Generator(flaw), Shrink);

    private static Gen<UnreadableCertificate> Generator(CertificateFlaw flaw) => flaw switch
    {
        CertificateFlaw.NotDer => Gen.OneOf(
            from certificate in Certificates
            from length in Gen.Choose(0, certificate.Der.Length - 1)
            select Of(flaw, certificate.Der.Span[..length]),
            from certificate in Certificates
            from tag in Gen.Choose(0, 255).Where(tag => tag != 0x30)
            select Of(flaw, [(byte)tag, .. certificate.Der.Span[1..]])),
        CertificateFlaw.TrailingBytes =>
            from certificate in Certificates
            from more in Gen.Choose(0, 255).Select(value => (byte)value).NonEmptyListOf()
            select Of(flaw, [.. certificate.Der.Span, .. more]),
        _ => Certificates.Select(certificate => Of(flaw, Der.WithItsEndsExchanged(certificate))),
    };

    // What was cut off is cut off further; one byte behind the end is enough.
    private static IEnumerable<UnreadableCertificate> Shrink(UnreadableCertificate certificate) => certificate switch
    {
        { Flaw: CertificateFlaw.NotDer, Der: [0x30, ..] or [] } => Shorter(certificate, least: 0),
        { Flaw: CertificateFlaw.TrailingBytes } => Shorter(certificate, LengthOf(certificate.Der) + 1),
        _ => [],
    };

    private static IEnumerable<UnreadableCertificate> Shorter(UnreadableCertificate certificate, int least)
    {
        for (var dropped = certificate.Der.Count - least; dropped > 0; dropped /= 2)
        {
            yield return Of(certificate.Flaw, certificate.Der.AsSpan()[..^dropped]);
        }
    }

    // Certificates of these keys are longer than 255 bytes and shorter than 65,536: so their length stands in two bytes.
    private static int LengthOf(ValueList<byte> der) => 4 + (der[2] << 8) + der[3];

    private static UnreadableCertificate Of(CertificateFlaw flaw, ReadOnlySpan<byte> der) => new(ValueList.Of(der), flaw);
}
