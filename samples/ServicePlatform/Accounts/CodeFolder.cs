using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.Institutions;
using Microsoft.Extensions.Options;

namespace ServicePlatform.Accounts;

/// <summary>The configuration of what stands for the SMS gateway.</summary>
internal sealed class CodeOptions
{
    public const string Section = "Codes";

    /// <summary>The folder that messages are put in; the console where it is blank.</summary>
    public string? Folder { get; set; }
}

/// <summary>A folder with a file for each account, which holds the last message; the console where there is no folder.</summary>
internal sealed class CodeFolder(IOptions<CodeOptions> options) : ICodeSender
{
    public async ValueTask SendAsync(Actor to, string text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Folder))
        {
            await Console.Out.WriteLineAsync($"[SMS] {to}: {text}".AsMemory(), cancellation).ConfigureAwait(false);
            return;
        }

        Directory.CreateDirectory(options.Value.Folder);
        await File.WriteAllTextAsync(FileOf(options.Value.Folder, to), text, cancellation).ConfigureAwait(false);
    }

    /// <summary>An account's file. An account's name is no file's name: who chooses it would choose the place.</summary>
    public static string FileOf(string folder, Actor to) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(to.ToString())))[..16] + ".txt");
}
