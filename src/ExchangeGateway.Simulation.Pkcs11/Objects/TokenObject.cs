using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Objects;

/// <summary>
/// An object of a token. Each of its keys is three: the certificate, the public and the private key. Number and class make
/// the handle, so that it holds as long as the token is there and no table is needed.
/// </summary>
/// <param name="Key">The key.</param>
/// <param name="Class">Which of the three.</param>
internal sealed record TokenObject(TokenKey Key, ObjectClass Class)
{
    private const int Classes = 4;

    public nuint Handle => ((nuint)Key.Id * Classes) + (nuint)Class;

    public bool IsPrivate => Class is ObjectClass.PrivateKey;

    public static IEnumerable<TokenObject> Of(TokenContent token) =>
        from key in token.Keys
        from one in new[] { ObjectClass.Certificate, ObjectClass.PublicKey, ObjectClass.PrivateKey }
        select new TokenObject(key, one);

    /// <summary>The object of a handle; null where there is none, or none for somebody who is not logged in.</summary>
    public static TokenObject? Find(TokenContent token, nuint handle, bool userIsLoggedIn) =>
        Of(token).FirstOrDefault(one => one.Handle == handle && (userIsLoggedIn || !one.IsPrivate));
}
