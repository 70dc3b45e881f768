namespace ExchangeGateway.Tokens.Tests;

[Trait("Size", "Full")]
public sealed class TpmTokenTests : RealTokenTests<TpmToken>
{
    protected override string[] Ladder { get; } = [.. Enumerable.Repeat("PIN_INCORRECT", 6), "PIN_LOCKED"];

    protected override string RightPinAtTheEnd => "PIN_LOCKED";
}
