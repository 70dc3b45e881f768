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

/// <summary>A folder with a file for each account or number, which holds the last message; the console where there is no folder.</summary>
internal sealed class CodeFolder(IOptions<CodeOptions> options) : ICodeSender
{
    public ValueTask SendAsync(Actor to, string text, CancellationToken cancellation) => PutAsync(to.ToString(), to.ToString(), text, cancellation);

    public ValueTask SendAsync(MobileNumber to, string text, CancellationToken cancellation) => PutAsync(to.Unmasked, to.ToString(), text, cancellation);

    /// <summary>The file of an account. Its name is no file's name: who chooses it would choose the place.</summary>
    public static string FileOf(string folder, Actor to) => FileOf(folder, to.ToString());

    /// <summary>The file of a number.</summary>
    public static string FileOf(string folder, MobileNumber to) => FileOf(folder, to.Unmasked);

    private static string FileOf(string folder, string to) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(to)))[..16] + ".txt");

    private async ValueTask PutAsync(string to, string shown, string text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Folder))
        {
            await Console.Out.WriteLineAsync($"[SMS] {shown}: {text}".AsMemory(), cancellation).ConfigureAwait(false);
            return;
        }

        Directory.CreateDirectory(options.Value.Folder);
        await File.WriteAllTextAsync(FileOf(options.Value.Folder, to), text, cancellation).ConfigureAwait(false);
    }
}
