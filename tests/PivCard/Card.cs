namespace PivCard;

/// <summary>The card as its reader has it: powered, reset, sent commands. It keeps an answer to a PIN back while it is told to hold.</summary>
/// <threadsafety>The reader's thread sends commands, while the test's tells it to hold and release.</threadsafety>
internal sealed class Card(PivApplication application) : IDisposable
{
    private const byte VerifyInstruction = 0x20;

    private readonly Chaining _chaining = new(application.Respond);
    private readonly ManualResetEventSlim _released = new(initialState: true);
    private readonly ManualResetEventSlim _held = new();

    /// <summary>Answer to reset: T=1 and no historical bytes.</summary>
    public static byte[] AnswerToReset { get; } = [0x3B, 0x80, 0x80, 0x01, 0x01];

    public void Reset()
    {
        application.Reset();
        _chaining.Reset();
    }

    public byte[] Answer(ReadOnlySpan<byte> apdu)
    {
        if (Command.Read(apdu) is not { } command)
        {
            return Response.WrongLength.ToBytes();
        }

        var answer = _chaining.Respond(command);
        if (command is { Instruction: VerifyInstruction, Data.Length: > 0 } && !_released.IsSet)
        {
            _held.Set();
            _released.Wait();
        }

        return answer.ToBytes();
    }

    /// <summary>From now on the answer to a PIN is kept back; the PIN counts all the same.</summary>
    public void Hold()
    {
        _held.Reset();
        _released.Reset();
    }

    /// <summary>Waits until an answer is kept back; false where no PIN comes.</summary>
    public bool WaitUntilHeld() => _held.Wait(TimeSpan.FromSeconds(30));

    public void Release() => _released.Set();

    public void Dispose()
    {
        _released.Dispose();
        _held.Dispose();
    }
}
