namespace ExchangeGateway.FsCheck;

/// <summary>A password that breaks no rule of its own. It is a type here alone: the library never keeps one.</summary>
/// <param name="Text">The password.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Password(string Text);
