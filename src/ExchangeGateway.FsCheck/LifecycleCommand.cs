namespace ExchangeGateway.FsCheck;

/// <summary>One thing asked of whatever walks a lifecycle.</summary>
/// <param name="Action">What is asked.</param>
/// <param name="Facts">What holds at that moment.</param>
/// <threadsafety>Immutable where the facts are.</threadsafety>
public sealed record LifecycleCommand<TAction, TFacts>(TAction Action, TFacts Facts);
