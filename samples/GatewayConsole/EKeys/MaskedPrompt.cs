using ExchangeGateway.EKeys;

namespace GatewayConsole.EKeys;

/// <summary>Reads a PIN key by key, and shows a star for each. Escape gives up. No string of it is ever made.</summary>
/// <param name="screen">Its keyboard, and its error stream for the question, so that the answer's stream stays clean.</param>
internal sealed class MaskedPrompt(Screen screen) : IPinPrompt
{
    private const int Most = 256;

    public bool IsUnattended => false;

    public ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation)
    {
        screen.Fail(request.Status.Text(screen.Language));
        return new(Ask(screen.Pick($"PIN of {request.Token}", $"{request.Token} 的密码")) is { } pin ? pin : (PinAnswer)new PromptCancelled());
    }

    /// <summary>Asks with a question of one's own; null where nobody answers.</summary>
    public Pin? Ask(string question)
    {
        var characters = GC.AllocateArray<char>(Most, pinned: true);
        try
        {
            screen.Error.Write($"{Screen.Printable(question)}: ");
            return Read(characters) is { } length ? Pin.Copy(characters.AsSpan(0, length)) : null;
        }
        finally
        {
            Array.Clear(characters);
            screen.Error.WriteLine();
        }
    }

    private int? Read(char[] characters)
    {
        var length = 0;
        while (screen.ReadKey() is { } key)
        {
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return length;
                case ConsoleKey.Escape:
                    return null;
                case ConsoleKey.Backspace when length > 0:
                    characters[--length] = '\0';
                    screen.Error.Write("\b \b");
                    break;
                default:
                    if (!char.IsControl(key.KeyChar) && length < Most)
                    {
                        characters[length++] = key.KeyChar;
                        screen.Error.Write('*');
                    }

                    break;
            }
        }

        return null;
    }
}
