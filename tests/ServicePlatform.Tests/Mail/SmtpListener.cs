using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ServicePlatform.Tests.Mail;

/// <summary>A mail server of a few lines, on loopback: it takes one connection after the other and keeps what it was told.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly string _answerToRecipients;
    private readonly Task _work;

    /// <param name="answerToRecipients">What is said to <c>RCPT TO</c>.</param>
    public SmtpListener(string answerToRecipients = "250 OK")
    {
        _answerToRecipients = answerToRecipients;
        _listener.Start();
        _work = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Commands { get; } = [];

    public string Mail { get; private set; } = "";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 loopback");
                while (await reader.ReadLineAsync(_stop.Token) is { } command)
                {
                    Commands.Add(command);
                    await AnswerAsync(command, reader, writer);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(string command, StreamReader reader, StreamWriter writer)
    {
        if (command != "DATA")
        {
            await writer.WriteLineAsync(command.StartsWith("RCPT", StringComparison.Ordinal) ? _answerToRecipients : command == "QUIT" ? "221 bye" : "250 OK");
            return;
        }

        await writer.WriteLineAsync("354 go on");
        var lines = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line and not ".")
        {
            lines.Append(line).Append('\n');
        }

        Mail = lines.ToString();
        await writer.WriteLineAsync("250 OK");
    }
}
