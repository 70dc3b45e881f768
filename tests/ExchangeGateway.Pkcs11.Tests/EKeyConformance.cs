using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What holds of every token, whatever its module.</summary>
public abstract class EKeyConformance<TToken> : IDisposable
    where TToken : RealToken, new()
{
    protected TToken Token { get; } = new();

    [Fact]
    public void SignAsync_LoggedIn_IsSigned()
    {
        using var worker = Token.NewWorker();

        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token)));
    }

    public void Dispose()
    {
        Token.Dispose();
        GC.SuppressFinalize(this);
    }
}
