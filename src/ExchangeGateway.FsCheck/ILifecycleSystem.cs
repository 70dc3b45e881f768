namespace ExchangeGateway.FsCheck;

/// <summary>A system of your own that is to walk a lifecycle as the library defines it. One object is one entity, from its initial state on.</summary>
/// <remarks>Where it is disposable it is disposed of after each story, asynchronously where it can.</remarks>
/// <typeparam name="TState">The lifecycle's states.</typeparam>
/// <typeparam name="TAction">The lifecycle's actions.</typeparam>
/// <typeparam name="TFacts">What its guards look at.</typeparam>
/// <threadsafety>Called from one thread at a time.</threadsafety>
public interface ILifecycleSystem<TState, TAction, in TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    /// <summary>Asks for an action where these facts hold, and says what came of it. A system that answers at once writes <c>new(answer)</c>.</summary>
    /// <param name="action">What is asked; it may be one that the lifecycle has no row for.</param>
    /// <param name="facts">The facts that your system is to find.</param>
    ValueTask<SystemAnswer<TState>> Ask(TAction action, TFacts facts);
}
