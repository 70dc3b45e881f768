using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.X509;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>A token that was looked at, with the session through which its certificates were read.</summary>
internal sealed record FoundToken(ICryptokiSlot Slot, TokenFacts Facts, EKeyIdentity Identity, IReadOnlyList<TokenCertificate> Certificates, ICryptokiSession Session);

/// <summary>A certificate in a token, and the id that ties it to its private key.</summary>
internal sealed record TokenCertificate(Certificate Certificate, ReadOnlyMemory<byte> Id);

/// <summary>Looks at tokens. It needs no login.</summary>
internal static class TokenReader
{
    /// <summary>The token in a slot; null where it was never initialised, or is not <paramref name="wanted"/>. The caller closes the session.</summary>
    public static FoundToken? Read(ICryptokiSlot slot, Func<TokenFacts, bool> wanted, bool readWrite = false)
    {
        var facts = slot.Token();
        if (!facts.IsInitialised || !wanted(facts))
        {
            return null;
        }

        var session = slot.Open(readWrite);
        try
        {
            var certificates = (from found in session.Certificates()
                                let certificate = Certificate.Read(found.Der.Span).Certificate
                                where certificate is not null
                                select new TokenCertificate(certificate, found.Id)).ToArray();
            return new(slot, facts, IdentityOf(facts, certificates), certificates, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The certificates that sign in, from among those of a token: those for signing alone where there are any.</summary>
    public static IEnumerable<TokenCertificate> Signing(IEnumerable<TokenCertificate> certificates)
    {
        var byUse = certificates.ToLookup(static one => one.Certificate.Use);
        return byUse[CertificateUse.Signing].Any() ? byUse[CertificateUse.Signing] : byUse[CertificateUse.Any];
    }

    // Of several that sign, the one with the least fingerprint: the PIN's tries are the token's, whichever of them is used.
    private static EKeyIdentity IdentityOf(TokenFacts facts, IEnumerable<TokenCertificate> certificates)
    {
        var fingerprints = Signing(certificates).Select(static one => one.Certificate.Fingerprint).OrderBy(static fingerprint => fingerprint.ToString(), StringComparer.Ordinal);
        return new(facts.Manufacturer, facts.Model, facts.Serial, facts.Label, fingerprints.Cast<Fingerprint?>().FirstOrDefault());
    }
}
