namespace ExchangeGateway.Registry;

/// <summary>A command that one use case does: what it carries besides its head is its content.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal interface IRegistryCommand
{
    private const string Suffix = "Command";

    /// <summary>Who, about which institution, under which request id.</summary>
    CommandHead Head { get; }

    /// <summary>The use case's name, as in <c>SubmitApplication</c>.</summary>
    string Name => GetType().Name[..^Suffix.Length];
}
