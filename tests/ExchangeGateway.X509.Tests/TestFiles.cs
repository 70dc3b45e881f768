using ExchangeGateway.Simulation;
using NodaTime;

namespace ExchangeGateway.X509.Tests;

internal static class TestFiles
{
    public static Instant From { get; } = Instant.FromUtc(2026, 1, 5, 1, 0);

    public static SimulatedAuthority Authority { get; } = new("x509 tests", From, rsaBits: 1024);

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Files", name));
}
