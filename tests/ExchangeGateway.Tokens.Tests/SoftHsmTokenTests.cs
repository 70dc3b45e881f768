namespace ExchangeGateway.Tokens.Tests;

public sealed class SoftHsmTokenTests : RealTokenTests<SoftHsmToken>
{
    protected override string[] Ladder { get; } = [.. Enumerable.Repeat("PIN_INCORRECT LOW", 12)];

    protected override string RightPinAtTheEnd => "OK";
}
