namespace ExchangeGateway.Tokens.Tests;

public sealed class OpenCryptokiTokenTests : RealTokenTests<OpenCryptokiToken>
{
    protected override string[] Ladder { get; } = ["PIN_INCORRECT LOW", "PIN_INCORRECT FINAL", "PIN_INCORRECT LOCKED", "PIN_LOCKED LOCKED", "PIN_LOCKED LOCKED"];
}
