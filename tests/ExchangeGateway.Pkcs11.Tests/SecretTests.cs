using System.Text;
using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>Every path is walked with marked PINs; then they are looked for wherever one could have been left.</summary>
public sealed class SecretTests : IDisposable
{
    // Made anew each time: what stands in this assembly stands in the worker's memory, too.
    private readonly string _rightPin = Marked(), _wrongPin = Marked(), _password = Marked();
    private readonly NativeEKey _token = new();

    [Fact]
    public void Memory_AfterPinsWereDisposedOf_HoldsNone()
    {
        using var worker = Prepared();
        var (right, wrong) = (MemorySearch.Disguised(_rightPin), MemorySearch.Disguised(_wrongPin));
        _ = worker.Call(SecretPaths.Walk);

        Assert.Empty(worker.Call(_ => MemorySearch.Find(right)));
        Assert.Empty(worker.Call(_ => MemorySearch.Find(wrong)));
    }

    [Fact]
    public void Memory_AfterAKeyFileWasOpened_HoldsNoPassword()
    {
        using var worker = Prepared();
        var password = MemorySearch.Disguised(_password);

        Assert.Equal(["WrongPassword", "Signed"], worker.Call(SecretPaths.SignWithFile));
        Assert.Empty(worker.Call(_ => MemorySearch.Find(password)));
    }

    // Without this one the others would pass on a search that finds nothing.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Memory_WithASecretLeftInIt_ShowsIt(bool asText)
    {
        using var worker = Prepared();
        var disguised = MemorySearch.Disguised(_rightPin);

        Assert.NotEmpty(worker.Call(token => SecretPaths.Leave(token, asText) ? MemorySearch.Find(disguised) : []));
    }

    [Fact]
    public void Answers_OfEveryPath_TellNoPin()
    {
        using var worker = Prepared();
        var told = worker.Call(SecretPaths.Walk);

        Assert.InRange(told.Count, 10, 100);
        Assert.All(told, text => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_OfEveryPath_HoldNoPin()
    {
        using (var worker = Prepared())
        {
            _ = worker.Call(SecretPaths.Walk);
        }

        // The runtime's pipes stand there too; they have no length, and reading one waits for ever.
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(_token.Simulated.Path)!, "*", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length > 0 && !Path.GetFileName(file).StartsWith("secret-", StringComparison.Ordinal)).ToList();
        Assert.Contains(files, file => file.Contains("tries", StringComparison.Ordinal));
        Assert.All(
            from file in files from secret in Secrets from encoding in new[] { Encoding.UTF8, Encoding.Unicode } select (file, encoding.GetBytes(secret)),
            searched => Assert.True(File.ReadAllBytes(searched.file).AsSpan().IndexOf(searched.Item2) < 0, searched.file));
    }

    public void Dispose() => _token.Dispose();

    private string[] Secrets => [_rightPin, _wrongPin, _password];

    private static string Marked() => $"{Guid.NewGuid():n}"[..16];

    // The secrets reach the worker as files alone, which it reads without a buffer of anybody's.
    private Worker Prepared()
    {
        foreach (var (name, secret) in new[] { ("right", _rightPin), ("wrong", _wrongPin), ("password", _password) })
        {
            File.WriteAllText(SecretPaths.PathOf(_token.Facts, name), secret);
        }

        File.WriteAllBytes(Path.Combine(_token.Facts.Folder, "key.p12"), SecretPaths.KeyFile(_password));
        return _token.NewWorker();
    }
}
