using ExchangeGateway.EKeys;
using ExchangeGateway.X509;
using OneOf;

namespace ExchangeGateway.Pkcs11;

/// <summary>A token as anybody sees it, with no login.</summary>
/// <param name="Identity">Which one.</param>
/// <param name="Pin">What it tells of the user PIN's tries itself. Our own count is not in it: see <see cref="IEKey.StatusAsync"/>.</param>
/// <param name="HasPinPad">Whether its reader has keys of its own for the PIN.</param>
/// <param name="Certificates">The certificates that it shows; their <see cref="Certificate.Use"/> tells signing from encryption.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TokenListing(EKeyIdentity Identity, PinStatus Pin, bool HasPinPad, ValueList<Certificate> Certificates);

/// <summary>The tokens of a module at one moment. Slots are not numbered: their numbers change. Tokens that nobody initialised are left out.</summary>
/// <param name="Tokens">Those that could be read.</param>
/// <param name="Faults">What went wrong at others.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TokenList(ValueList<TokenListing> Tokens, ValueList<DeviceFault> Faults);

/// <summary>What looking for tokens answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TokenSearch : OneOfBase<TokenList, DeviceFault>
{
    private TokenSearch(OneOf<TokenList, DeviceFault> input) : base(input) { }

    /// <summary>The tokens.</summary>
    public static implicit operator TokenSearch(TokenList tokens) => new(tokens);

    /// <summary>The module failed.</summary>
    public static implicit operator TokenSearch(DeviceFault fault) => new(fault);
}
