using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tests;

/// <summary>A person who types one PIN whenever asked; null cancels.</summary>
internal sealed class TypedPin(string? pin, bool isUnattended = false, Func<Task>? meanwhile = null) : IPinPrompt
{
    public bool IsUnattended => isUnattended;

    public List<PinRequest> Requests { get; } = [];

    public async ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation)
    {
        Requests.Add(request);
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        return pin is null ? new PromptCancelled() : Given.Of(pin);
    }
}
