namespace ExchangeGateway.Tests;

/// <summary>The simulated EKey as a native PKCS#11 module.</summary>
internal static class SimulatedModule
{
    /// <summary>Where tests/run.sh publishes it to; EXCHANGEGATEWAY_EKEY_MODULE in the environment says otherwise.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var path = Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_EKEY_MODULE")
            ?? Repository.PathOf("artifacts", "publish", "ExchangeGateway.Simulation.Pkcs11", "release_linux-x64", "ExchangeGateway.Simulation.Pkcs11.so");
        return File.Exists(path) ? path
            : throw new FileNotFoundException($"There is no {path}. Publish it, as tests/run.sh does: dotnet publish src/ExchangeGateway.Simulation.Pkcs11 -c Release -r linux-x64 --no-restore.");
    }
}
