using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using FsCheck;
using FsCheck.Xunit;

namespace ExchangeGateway.X509.Tests;

public sealed class CertificateFileProperties
{
    private static readonly IssuedCertificate Sm2 = TestFiles.Authority.Issue("TDGW-8", "某证券", KeyAlgorithm.Sm2);

    [Property]
    public bool Read_AnyBytes_Answers(byte[] bytes) => CertificateFile.Read(bytes).Entries.Count > 0;

    [Property]
    public bool Read_AnyBytesAfterAPkcs12Beginning_Answers(byte[] bytes) =>
        CertificateFile.Read([0x30, (byte)Math.Min(bytes.Length + 3, 127), 2, 1, 3, .. bytes]).Entries.Count > 0;

    [Property]
    public bool Read_AnyTextAroundAPemBlock_StillFindsIt(NonNull<string> before, NonNull<string> after) =>
        CertificateFile.Read(Encoding.UTF8.GetBytes($"{before.Get}\n{Sm2.ToPem()}{after.Get}")).Certificates.Contains(Sm2.Certificate);

    [Property(MaxTest = 30)]
    public bool Open_AnyPassword_OpensWithThatOneAlone(NonNull<string> password, NonNull<string> another)
    {
        var file = Sm2.ToPkcs12(password.Get, iterations: 1);
        using var opened = Pkcs12File.Open(file, password.Get).AsT0;
        return opened.WithKey is not null && (password.Get == another.Get || Pkcs12File.Open(file, another.Get).IsT1);
    }
}
