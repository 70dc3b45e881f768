using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry;

/// <summary>
/// What makes a command one command: the caller gives each a new one, and repeats it with the same one when no answer
/// came. A command is done once for each (a <c>Guid</c>'s text will do). Each institution has ids of its own.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RequestId : OpaqueText
{
    private RequestId(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<RequestId> Of(string? text, string path = "requestId") => Check(text, path, static value => new RequestId(value));

    /// <summary>One that nobody else has.</summary>
    public static RequestId New() => new(Guid.NewGuid().ToString());
}
