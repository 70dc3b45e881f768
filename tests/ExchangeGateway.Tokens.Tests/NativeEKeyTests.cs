namespace ExchangeGateway.Tokens.Tests;

public sealed class NativeEKeyTests : RealTokenTests<NativeEKey>
{
    protected override string[] Ladder { get; } =
    [
        "PIN_INCORRECT LOW", "PIN_INCORRECT LOW", "PIN_INCORRECT LOW", "PIN_INCORRECT LOW", "PIN_INCORRECT FINAL", "PIN_LOCKED LOCKED", "PIN_LOCKED LOCKED",
    ];

    [Fact]
    public void Remove_WhileInUse_TheSerialComesBackWithIt()
    {
        using var worker = Token.NewWorker();
        var serial = worker.Call(static token => Client.Serial(token));

        Token.Remove();
        Assert.Contains("empty", Token.Run("pkcs11-tool", "--module", Token.Facts.Module, "--list-slots").Succeeded(), StringComparison.Ordinal);

        Token.Insert();
        Assert.Equal(serial, worker.Call(static token => Client.Serial(token)));
    }
}
