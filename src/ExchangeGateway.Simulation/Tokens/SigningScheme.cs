namespace ExchangeGateway.Simulation.Tokens;

/// <summary>A way to sign that a caller asks a token for.</summary>
internal abstract record SigningScheme
{
    /// <summary>Signs; null where the data are none that this way can sign.</summary>
    public abstract byte[]? Sign(TokenKey key, TokenStyle style, ReadOnlySpan<byte> data);
}
