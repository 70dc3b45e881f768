using System.Diagnostics;

namespace GatewayConsole.Inspecting;

/// <summary>Counts on a terminal what was done, once it takes over a second.</summary>
internal sealed class Progress(Screen screen)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1), Pause = TimeSpan.FromMilliseconds(200);
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _shown = Patience - Pause;
    private int _count;

    public void Step()
    {
        _count++;
        if (screen.IsTerminal && Stopwatch.GetElapsedTime(_start) is var elapsed && elapsed - _shown > Pause)
        {
            _shown = elapsed;
            screen.Error.Write($"\r{_count} … ");
        }
    }

    public void Done()
    {
        if (_shown > Patience)
        {
            screen.Error.Write("\r            \r");
        }
    }
}
