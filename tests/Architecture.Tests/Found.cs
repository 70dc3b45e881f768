namespace ExchangeGateway.Architecture.Tests;

/// <summary>Asserts over what breaks a rule of the house. All of it is shown, so that one run is enough to mend it.</summary>
internal static class Found
{
    public static void Nothing<T>(IEnumerable<T> found)
    {
        var all = found.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
