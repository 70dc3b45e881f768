using MailKit.Security;

namespace ServicePlatform.Mail;

/// <summary>How notices are mailed: to a mail server, or as files into a folder. Without either they go to the log.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>A folder that takes each mail as an <c>.eml</c> file, for another program to send.</summary>
    public string? Folder { get; set; }

    /// <summary>The mail server's name.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>How the way there is protected. <see cref="SecureSocketOptions.StartTls"/>: without it nothing is sent.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>How long the server may take to answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>Whom an institution's notices go to, by the institution's id.</summary>
    public Dictionary<string, string[]> Recipients { get; set; } = [];

    /// <summary>Whom they go to where the institution has no address of its own.</summary>
    public string[] Others { get; set; } = [];

    public bool IsOn => Folder is not null || Host is not null;
}
