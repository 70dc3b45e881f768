namespace ExchangeGateway.Packages.Tests;

/// <summary>A folder of its own, gone when disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("exchange-gateway-").FullName;

    public string PathOf(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
