namespace GatewayConsole;

/// <summary>What the commands answer to the shell; each command's help says which it uses.</summary>
internal static class ExitCode
{
    public const int
        Good = 0,
        Attention = 1,
        Unreadable = 2,
        Usage = 64,
        Error = 255;
}
