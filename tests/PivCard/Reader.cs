using System.Net;
using System.Net.Sockets;

namespace PivCard;

/// <summary>
/// The virtual reader (vpcd) that the card is put into: a connection is a card in the reader. A message is its length in
/// two bytes and its content; one byte is for the reader to command, more are for the card.
/// </summary>
internal sealed class Reader(int port, Card card) : IDisposable
{
    private const int QuickAcknowledgement = 12;

    private Socket? _socket;
    private Thread? _thread;

    public void Insert()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        _socket = socket;
        _thread = new(() => Serve(socket)) { IsBackground = true };
        _thread.Start();
    }

    public void Remove()
    {
        _socket?.Shutdown(SocketShutdown.Both);
        card.Release();
        _thread?.Join();
        _socket?.Dispose();
        (_socket, _thread) = (null, null);
        card.Reset();
    }

    public void Dispose() => Remove();

    private void Serve(Socket socket)
    {
        using var stream = new NetworkStream(socket, ownsSocket: false);
        try
        {
            while (Read(socket, stream) is var message)
            {
                var answer = message switch
                {
                    [0x04] => Card.AnswerToReset,
                    [0x00 or 0x01 or 0x02] => Reset(),
                    _ => card.Answer(message),
                };
                if (answer is not null)
                {
                    stream.Write([(byte)(answer.Length >> 8), (byte)answer.Length, .. answer]);
                }
            }
        }
        catch (IOException)
        {
            // The reader is gone, or the card was pulled out in the middle of a message: both end the connection.
        }
    }

    private static byte[] Read(Socket socket, NetworkStream stream)
    {
        Span<byte> length = stackalloc byte[2];
        stream.ReadExactly(length);

        // The reader sends the length alone and the rest when it is acknowledged, which would take 40 ms each time.
        socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, QuickAcknowledgement, [1, 0, 0, 0]);
        var message = new byte[length[0] << 8 | length[1]];
        stream.ReadExactly(message);
        return message;
    }

    // Power off, power on and reset leave the card as new, and want no answer.
    private byte[]? Reset()
    {
        card.Reset();
        return null;
    }
}
