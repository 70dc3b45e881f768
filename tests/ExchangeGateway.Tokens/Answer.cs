using System.Text.Json;

namespace ExchangeGateway.Tokens;

/// <summary>What a worker answers: a value, or how the code failed.</summary>
internal sealed record Answer(JsonElement Value, string? Failure)
{
    public static async Task<Answer> To(Request request, TokenFacts facts)
    {
        try
        {
            var value = request.Run(facts);
            if (value is Task task)
            {
                await task;
                value = task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
            }

            return new(JsonSerializer.SerializeToElement(value, Request.Json), null);
        }
#pragma warning disable CA1031 // Whatever it is, it is the test's: it goes on in the test's own process.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(JsonSerializer.SerializeToElement<object?>(null), exception.ToString());
        }
    }
}
