using ExchangeGateway.EKeys;
using OneOf;

namespace ExchangeGateway.X509;

/// <summary>Asks for the password of a key file. Asking costs nothing: a file certificate never locks (6.2-2).</summary>
/// <threadsafety>Implementations serve one question at a time.</threadsafety>
public interface IPasswordPrompt
{
    /// <summary>Asks once. Who wants another try signs again.</summary>
    /// <param name="certificate">Whose key it is.</param>
    /// <param name="cancellation">Ends the wait for an answer.</param>
    ValueTask<PasswordAnswer> AskAsync(Certificate certificate, CancellationToken cancellation);
}

/// <summary>What a password prompt answers. The password belongs to who asked, and is wiped there.</summary>
/// <threadsafety>One thread at a time.</threadsafety>
public sealed class PasswordAnswer : OneOfBase<Pin, PromptCancelled>
{
    private PasswordAnswer(OneOf<Pin, PromptCancelled> input) : base(input) { }

    /// <summary>A password; an empty one is a password too.</summary>
    public static implicit operator PasswordAnswer(Pin password) => new(password);

    /// <summary>None.</summary>
    public static implicit operator PasswordAnswer(PromptCancelled cancelled) => new(cancelled);
}
