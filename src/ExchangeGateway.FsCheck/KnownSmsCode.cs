using ExchangeGateway.Institutions;

namespace ExchangeGateway.FsCheck;

/// <summary>An SMS code with its hash. The library itself draws codes that nobody can guess, and so no seed can repeat.</summary>
/// <param name="Digits">The six digits.</param>
/// <param name="Hash">What is kept of them.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record KnownSmsCode(string Digits, SmsCodeHash Hash);
