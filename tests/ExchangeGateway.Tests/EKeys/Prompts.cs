using ExchangeGateway.EKeys;

namespace ExchangeGateway.Tests.EKeys;

/// <summary>Prompts that answer at once.</summary>
internal static class Prompts
{
    public static Prompt Typed(string pin) => new(() => Pin.Copy(pin));

    public static Prompt Configured(string pin) => new(() => Pin.Copy(pin), unattended: true);

    public static Prompt Cancelled() => new(() => new PromptCancelled());

    public static Prompt PinPad() => new(() => new UsePinPad());

    internal sealed class Prompt(Func<PinAnswer> answer, bool unattended = false) : IPinPrompt
    {
        public bool IsUnattended => unattended;

        public List<PinRequest> Asked { get; } = [];

        /// <summary>The PIN that it gave last.</summary>
        public Pin? Given { get; private set; }

        public ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation)
        {
            Asked.Add(request);
            var given = answer();
            Given = given.IsT0 ? given.AsT0 : null;
            return new(given);
        }
    }
}
