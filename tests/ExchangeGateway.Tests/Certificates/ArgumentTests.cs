using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

/// <summary>What only a mistake in a program can ask is answered by an exception that names the argument.</summary>
public class ArgumentTests
{
    private static readonly DedicatedCertificate EKey = Given.Certificate(CertificateKind.EKey, 1);
    private static readonly CertificateBindings Bindings = CertificateBindings.Empty;
    private static readonly RevokedService Service = new([], Given.Now);

    [Fact]
    public void Bindings_OfNothing_AreAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("certificate", () => Bindings.Bind(null!, Given.Number("1"), Given.Now));
        Assert.Throws<ArgumentNullException>("certificate", () => Bindings.End(null!, Given.Now));
        Assert.Throws<ArgumentNullException>("old", () => Bindings.Replace(null!, EKey, Given.Now));
        Assert.Throws<ArgumentNullException>("replacement", () => Bindings.Replace(EKey, null!, Given.Now));
    }

    [Fact]
    public void RevokedService_WithoutWhatItLooksAt_IsAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("bindings", () => Service.Certificates(null!));
        Assert.Throws<ArgumentNullException>("certificate", () => Service.ImpedimentsOf(null!, Bindings, Given.Now));
        Assert.Throws<ArgumentNullException>("bindings", () => Service.WithoutRequest(null!, []));
        Assert.Throws<ArgumentNullException>("requested", () => Service.WithoutRequest(Bindings, null!));
    }

    [Fact]
    public void SignInChoice_WithoutCandidatesOrBindings_IsAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("candidates", () => SignInChoice.Among(null!, Given.Number("1"), Bindings, Given.Now));
        Assert.Throws<ArgumentNullException>("bindings", () => SignInChoice.Among([], Given.Number("1"), null!, Given.Now));
    }

    [Fact]
    public void Others_WithoutWhatTheyNeed_AreAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("policy", () => EKey.Term.StatusAt(Given.Now, null!));
        Assert.Throws<ArgumentNullException>("history", () => CertificateApplication.ForFile(Given.Number("1")).Replay(null!));
        Assert.Throws<ArgumentNullException>("notAfter", () => Array.Empty<Instant>().ToExpiryIndex(null!));
    }
}
