using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>A prompt that answers at once.</summary>
internal sealed class Prompt(Func<PinAnswer> answer, bool unattended = false) : IPinPrompt
{
    public bool IsUnattended => unattended;

    public int Asked { get; private set; }

    public static Prompt Typed(string pin) => new(() => Pin.Copy(pin));

    public static Prompt Configured(string pin) => new(() => Pin.Copy(pin), unattended: true);

    public ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation)
    {
        Asked++;
        return new(answer());
    }
}
