using System.Net;
using System.Net.Sockets;

namespace ExchangeGateway.Faults.Tests;

/// <summary>
/// A relay before a PostgreSQL server. When it is told to, it cuts the next connection whose commit the server has
/// answered, and keeps the answer to itself: the host cannot know whether it was committed. It was.
/// </summary>
internal sealed class AnswerCutter : IAsyncDisposable
{
    private const int BufferBytes = 16 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _server;
    private readonly Task _accepting;
    private int _armed;

    public AnswerCutter(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where hosts connect to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many answers it kept to itself.</summary>
    public int Cuts { get; private set; }

    /// <summary>Cuts after the next commit.</summary>
    public void CutNext() => Volatile.Write(ref _armed, 1);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        var relays = new List<Task>();
        try
        {
            while (true)
            {
                relays.Add(RelayAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(relays);
        }
    }

    private async Task RelayAsync(TcpClient host)
    {
        using var server = new TcpClient();
        using (host)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server, _ended.Token);
                var (up, down) = (host.GetStream(), server.GetStream());
                await Task.WhenAny(CopyAsync(up, down, mayCut: false), CopyAsync(down, up, mayCut: true));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One side ended: so does the other.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool mayCut)
    {
        var buffer = new byte[BufferBytes];
        while (await from.ReadAsync(buffer, _ended.Token) is var read and > 0)
        {
            // The server says so in the tag of its answer to COMMIT.
            if (mayCut && buffer.AsSpan(0, read).IndexOf("COMMIT\0"u8) >= 0 && Interlocked.Exchange(ref _armed, 0) == 1)
            {
                Cuts++;
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _ended.Token);
        }
    }
}
