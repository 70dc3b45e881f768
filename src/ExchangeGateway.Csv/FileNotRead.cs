using ExchangeGateway.Rules;

namespace ExchangeGateway.Csv;

/// <summary>A file that could not be read.</summary>
/// <param name="Path">Its path as given.</param>
/// <param name="Reason">Why not.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FileNotRead(string Path, FileRefusal Reason)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format("File" + Reason, language, Path);
}

/// <summary>Why the operating system did not give a file.</summary>
public enum FileRefusal
{
    /// <summary>There is no file of that name.</summary>
    NotFound,

    /// <summary>The account may not read it, or it is a folder.</summary>
    AccessDenied,

    /// <summary>The text is no path.</summary>
    NotAPath,

    /// <summary>The disk or the network failed, or another program holds the file.</summary>
    Failed,
}
