namespace ExchangeGateway.Tokens.Tests;

[Trait("Run", "Full")]
public sealed class TpmTokenTests : RealTokenTests<TpmToken>
{
    protected override string[] Ladder { get; } = [.. Enumerable.Repeat("PIN_INCORRECT", 6), "PIN_LOCKED"];

    protected override string RightPinAtTheEnd => "PIN_LOCKED";

    [Fact]
    public void Insert_AfterRemove_IsTheSameTokenWithOneTryLess()
    {
        using var worker = Token.NewWorker();
        worker.Call(static token => Client.Try(token, "1111"));

        Token.Remove();
        Assert.NotEqual(0, Token.Pkcs11Tool("--list-objects").ExitCode);
        Token.Insert();

        // A TPM that dies may have been about to count a failure, and so counts one when it starts.
        Assert.Equal(4, Token.TriesLeft);
        Assert.True(worker.Call(static token => Client.Sign(token, 1)));
    }
}
