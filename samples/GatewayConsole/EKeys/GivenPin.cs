using ExchangeGateway.EKeys;
using Microsoft.Win32.SafeHandles;

namespace GatewayConsole.EKeys;

/// <summary>A PIN that nobody types: from an environment variable, or from a file descriptor that is read up to the line's end.</summary>
internal sealed class GivenPin : IPinPrompt
{
    private const int Most = 256;

    private readonly Func<Pin?> _read;

    private GivenPin(Func<Pin?> read) => _read = read;

    public bool IsUnattended => true;

    public static GivenPin OfVariable(string name) => new(() => Environment.GetEnvironmentVariable(name) is { } value ? Pin.Copy(value) : null);

    public static GivenPin OfDescriptor(int descriptor) => new(() => Read(descriptor));

    public ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation) =>
        new(_read() is { } pin ? pin : (PinAnswer)new PromptCancelled());

    /// <summary>The PIN alone, where it is a new one; null where there is none.</summary>
    public Pin? Take() => _read();

    private static Pin? Read(int descriptor)
    {
        var bytes = GC.AllocateArray<byte>(Most, pinned: true);
        try
        {
            // Unbuffered: a buffer of the stream's own would keep a copy.
            using var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Read, bufferSize: 0);
            var length = 0;
            while (length < Most && stream.Read(bytes, length, 1) == 1 && bytes[length] != '\n')
            {
                length++;
            }

            return Pin.CopyUtf8(bytes.AsSpan(0, length > 0 && bytes[length - 1] == '\r' ? length - 1 : length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No such descriptor, or one that cannot be read: there is no PIN then.
            return null;
        }
        finally
        {
            Array.Clear(bytes);
        }
    }
}
