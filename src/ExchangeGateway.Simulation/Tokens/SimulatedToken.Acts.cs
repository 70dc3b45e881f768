using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>
/// What interfaces ask of the token. Each says which insertion it means, so that nothing that is meant for one token
/// reaches another that was put in its place a moment ago.
/// </summary>
public sealed partial class SimulatedToken
{
    internal TokenState Read() => _file.Read();

    /// <summary>Counts a call of an operation that changes nothing else.</summary>
    internal TokenAnswer Call(TokenOperation operation, int insertion)
    {
        var state = Read();
        return !state.Present || state.Insertions != insertion ? TokenVerdict.Gone
            : state.Token.IsCalm(operation) ? TokenVerdict.Done
            : Act(operation, insertion, static token => (token, TokenVerdict.Done));
    }

    internal TokenAnswer LogIn(PinOwner owner, Pin pin, int insertion) =>
        Act(TokenOperation.LogIn, insertion, token => token.Try(owner, pin));

    internal TokenAnswer ChangePin(PinOwner owner, Pin old, Pin next, int insertion) =>
        Act(TokenOperation.ChangePin, insertion, token => token.Change(owner, old, next));

    internal TokenAnswer SetUserPin(Pin pin, int insertion) =>
        Act(TokenOperation.SetUserPin, insertion, token => token.SetUserPin(pin));

    /// <summary>Signs.</summary>
    /// <returns>The answer, and the signature where it is done; no signature then, where the data are none to sign so.</returns>
    internal (TokenAnswer Answer, byte[]? Signature) Sign(byte key, SigningScheme scheme, ReadOnlySpan<byte> data, int insertion)
    {
        var token = Read().Token;
        var answer = Call(TokenOperation.Sign, insertion);
        return answer.Verdict is TokenVerdict.Done && token.Keys.FirstOrDefault(one => one.Id == key) is { } signing
            ? (answer, scheme.Sign(signing, token.Style, data))
            : (answer, null);
    }

    private TokenAnswer Act(TokenOperation operation, int insertion, Func<TokenContent, (TokenContent After, TokenAnswer Answer)> act) => _file.Change(state =>
    {
        if (!state.Present || state.Insertions != insertion)
        {
            return (state, TokenVerdict.Gone);
        }

        var (token, fault) = state.Token.Call(operation);
        var answer = fault is null ? default : TokenAnswer.Fault(fault.Code);
        if (fault is { AfterEffect: false })
        {
            return (state with { Token = token }, answer);
        }

        var (after, own) = act(token);
        return (state with { Token = after }, fault is null ? own : answer);
    });
}
