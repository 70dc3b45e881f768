using System.Text.Json;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>
/// A slot's file. A change is made by one thread of one process at a time, and is on the disk, whole, before anybody is
/// told of it: whoever dies meanwhile leaves the file as it was before, or as it is after.
/// </summary>
internal sealed class TokenFile(string path)
{
    // A change takes a millisecond or two: who waits that long waits for a process that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private volatile Snapshot? _last;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Whether an exception says that a file cannot be used.</summary>
    public static bool IsFailure(Exception exception) => exception is IOException or InvalidDataException or UnauthorizedAccessException;

    /// <summary>What the file holds at this moment.</summary>
    /// <exception cref="InvalidDataException">It is no token's file.</exception>
    public TokenState Read()
    {
        var bytes = File.ReadAllBytes(Path);
        if (_last is { } last && bytes.AsSpan().SequenceEqual(last.Bytes))
        {
            return last.State;
        }

        var state = Parse(bytes);
        _last = new(bytes, state);
        return state;
    }

    /// <summary>Changes what the file holds. Where nothing changed nothing is written.</summary>
    public T Change<T>(Func<TokenState, (TokenState After, T Answer)> change)
    {
        using var hold = Hold();
        var state = Read();
        var (after, answer) = change(state);
        if (!ReferenceEquals(after, state))
        {
            Write(after);
        }

        return answer;
    }

    /// <summary>Puts a token in: in the place of the one that is there, if there is one.</summary>
    public void Put(TokenContent token)
    {
        using var hold = Hold();
        Write(File.Exists(Path) ? Read().Holding(token) : new(token));
    }

    /// <summary>Exchanges the tokens of two slots, at one moment for everybody.</summary>
    public void ExchangeWith(TokenFile other)
    {
        var (first, second) = string.CompareOrdinal(Path, other.Path) < 0 ? (this, other) : (other, this);
        using var holdOfFirst = first.Hold();
        using var holdOfSecond = second.Hold();
        var (here, there) = (Read(), other.Read());
        Write(here.Holding(there.Token));
        other.Write(there.Holding(here.Token));
    }

    private TokenState Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, TokenJson.Default.TokenState) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{Path} is no simulated token.", e);
        }
    }

    private void Write(TokenState state)
    {
        var next = Path + ".next";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, state, TokenJson.Default.TokenState);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, Path, overwrite: true);
    }

    // The lock is a file of its own, since the other one is replaced. The system lets go of it when its process dies.
    private FileStream Hold()
    {
        var from = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(Path + ".lock") && Environment.TickCount64 - from < Patience.TotalMilliseconds)
            {
                // Somebody else has it.
                Thread.Sleep(1);
            }
        }
    }

    private sealed record Snapshot(byte[] Bytes, TokenState State);
}
