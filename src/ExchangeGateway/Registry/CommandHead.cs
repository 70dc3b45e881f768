using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry;

/// <summary>What every command carries: who acts, in which role, about which institution, and what makes it one command.</summary>
/// <param name="By">Who acts, and in which role.</param>
/// <param name="Institution">The institution that it is about: the account's own, or the one that staff attend to.</param>
/// <param name="Request">What makes it one command: the same again gets the first answer.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CommandHead(Acting By, InstitutionId Institution, RequestId Request)
{
    /// <summary>The version that the caller saw of what is changed; a newer one refuses the command. Null takes what is there.</summary>
    public long? SeenVersion { get; init; }
}
