using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

/// <summary>What no well-behaved client sends, over a real socket.</summary>
public sealed class SocketTests : IAsyncLifetime, IDisposable
{
    private const int Megabyte = 1_048_576;

    private readonly ApiHost _host = new() { SlowAfter = TimeSpan.FromSeconds(1.5) };
    private IPEndPoint _address = new(IPAddress.Loopback, 0);

    public async Task InitializeAsync()
    {
        _host.UseKestrel(0);
        _host.StartServer();
        await Scene.BeginAsync(_host.Services);
        var address = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _address = new(IPAddress.Loopback, new Uri(address).Port);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Body_ThatSaysItIsTooLarge_IsNotRead() =>
        Assert.StartsWith("HTTP/1.1 413", await SendAsync($"{Head("POST", "applications/K-1")}Content-Length: {Megabyte + 1}\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Body_ThatGrowsTooLargeInChunks_IsNotRead() =>
        Assert.StartsWith("HTTP/1.1 413", await SendAsync($"{Head("POST", "applications/K-2")}Transfer-Encoding: chunked\r\n\r\n", Chunks(20)), StringComparison.Ordinal);

    [Fact]
    public async Task JsonBody_ThatGrowsTooLargeInChunks_IsNotRead() =>
        Assert.StartsWith("HTTP/1.1 413", await SendAsync($"{Head("POST", "applications/K-2/withdraw")}Transfer-Encoding: chunked\r\n\r\n", Chunks(20)), StringComparison.Ordinal);

    [Fact]
    public async Task Import_ThatIsTooLarge_IsNotRead() =>
        Assert.StartsWith("HTTP/1.1 413", await SendAsync($"{Head("POST", "inventory", "text/csv")}Content-Length: {(5 * Megabyte) + 1}\r\n\r\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Import_LargerThanOtherBodies_IsRead()
    {
        var answer = await SendAsync($"{Head("POST", "inventory", "text/csv")}Content-Length: {2 * Megabyte}\r\n\r\n", Encoding.ASCII.GetBytes(new string('\n', 2 * Megabyte)));

        Assert.StartsWith("HTTP/1.1 422", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_ThatComesTooSlowly_IsNotWaitedFor()
    {
        var answer = await SendAsync($"{Head("POST", "applications/K-3")}Content-Length: 1000\r\n\r\n{{");

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /api/institutions/broker/applications/%00 HTTP/1.1\r\n")]
    [InlineData("GET /api/institutions/broker/applications/x HTTP/1.1\r\nIdempotency-Key: a\rSet-Cookie: evil=1\r\n")]
    [InlineData("GET /api/institutions/broker/applications/x HTTP/1.1\r\nX: \0\r\n")]
    [InlineData("POST /api/institutions/broker/applications/x HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n")]
    [InlineData("POST /api/institutions/broker/applications/x HTTP/1.1\r\nContent-Length: -1\r\n")]
    [InlineData("GARBAGE\r\n")]
    public async Task Head_ThatIsBroken_IsRefused(string head)
    {
        var answer = await SendAsync($"{head}Host: localhost\r\nConnection: close\r\nAuthorization: {ApiHost.Token(Scene.Operator)}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_WithALineBreakInIt_DoesNotReachAHeader()
    {
        var answer = await SendAsync($"{Head("POST", "applications/a%0d%0aSet-Cookie:%20evil=1")}Content-Length: 2\r\n\r\n{{}}");

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\nSet-Cookie", answer, StringComparison.OrdinalIgnoreCase);
    }

    private static string Head(string method, string path, string type = "application/json") =>
        $"{method} /api/institutions/broker/{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: {ApiHost.Token(Scene.Operator)}\r\nIdempotency-Key: {Guid.NewGuid()}\r\nContent-Type: {type}\r\n";

    private static byte[] Chunks(int count)
    {
        var chunk = new byte[Megabyte / 16];
        Array.Fill(chunk, (byte)' ');
        return [.. Enumerable.Range(0, count).SelectMany(_ => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8])];
    }

    private async Task<string> SendAsync(string head, byte[]? body = null)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_address);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head));
        try
        {
            await stream.WriteAsync(body ?? []);
        }
        catch (IOException)
        {
            // The server may have answered and closed before everything was sent: its answer is what counts.
        }

        var (answer, buffer) = (new StringBuilder(), new byte[4096]);
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            {
                answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException) when (answer.Length > 0)
        {
            // Closed with bytes of ours unread.
        }

        return answer.ToString();
    }
}
