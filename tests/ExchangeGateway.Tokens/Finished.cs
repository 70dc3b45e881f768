namespace ExchangeGateway.Tokens;

/// <summary>How a program ended, and all that it wrote.</summary>
public sealed record Finished(string Command, int ExitCode, string Output)
{
    /// <summary>What it wrote; a program that failed fails the caller.</summary>
    public string Succeeded() => ExitCode == 0 ? Output : throw new InvalidOperationException($"{Command} ended with {ExitCode}:\n{Output}");
}
