using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace ExchangeGateway.X509.Tests;

/// <summary>A certificate with whatever is wrong with it, made by .NET.</summary>
internal sealed record TestCertificate(string Name, RSA Key)
{
    public bool? Authority { get; init; } = true;

    public int? PathLength { get; init; }

    public X509KeyUsageFlags? Usage { get; init; }

    public Instant From { get; init; } = TestFiles.From;

    public Instant Until { get; init; } = TestFiles.From + Duration.FromDays(100);

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public X509Extension[] Extensions { get; init; } = [];

    public byte Serial { get; init; } = 1;

    public Certificate By(TestCertificate issuer)
    {
        var request = new CertificateRequest("CN=" + Name, Key, Hash, RSASignaturePadding.Pkcs1);
        if (Authority is { } authority)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, PathLength is not null, PathLength ?? 0, critical: true));
        }

        if (Usage is { } usage)
        {
            request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        }

        foreach (var extension in Extensions)
        {
            request.CertificateExtensions.Add(extension);
        }

        var signer = X509SignatureGenerator.CreateForRSA(issuer.Key, RSASignaturePadding.Pkcs1);
        using var made = request.Create(new X500DistinguishedName("CN=" + issuer.Name), signer, From.ToDateTimeOffset(), Until.ToDateTimeOffset(), [Serial]);
        return Certificate.Read(made.RawData).Certificate!;
    }

    public Certificate BySelf() => By(this);
}
