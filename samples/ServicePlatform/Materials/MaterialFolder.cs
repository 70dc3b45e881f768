using System.Security.Cryptography;
using System.Text.Json;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ServicePlatform.Materials;

/// <summary>
/// Keeps uploaded files, outside everything that is served. Names in it are random or digests: nothing that anybody typed
/// is a path. Hosts that share a store share this folder.
/// </summary>
/// <threadsafety>Safe from any thread, and for many hosts.</threadsafety>
internal sealed class MaterialFolder(MaterialPlace place, IOptions<JsonOptions> json, IClock clock)
{
    public const int MostBytes = 5 * 1_048_576;
    public const int MostFiles = 100;

    private const string Description = ".json", Content = ".bin", Unfinished = ".part";
    private const int IdLength = 32, Block = 81_920;

    /// <summary>Keeps a file for an application, while it comes in.</summary>
    /// <param name="application">Which application.</param>
    /// <param name="name">Which material it is.</param>
    /// <param name="fileName">What it is called: <see cref="MaterialName.Of"/>.</param>
    /// <param name="content">Its content.</param>
    /// <param name="by">Who uploads it.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    public async Task<MaterialOutcome> KeepAsync(AggregateKey application, string name, string fileName, Stream content, Actor by, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(FolderOf(application)).FullName;
        if (Directory.EnumerateFiles(folder, "*" + Description).Count() >= MostFiles)
        {
            return new MaterialTooMany();
        }

        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        var unfinished = Path.Combine(folder, id + Unfinished);
        try
        {
            var (size, format) = await CopyAsync(content, unfinished, cancellation).ConfigureAwait(false);
            if (size > MostBytes)
            {
                return new MaterialTooLarge();
            }

            if (format is AttachmentFormat.Unknown)
            {
                return new MaterialFormatRefused();
            }

            var material = new Material(id, name, fileName, size, format, by.ToString(), clock.GetCurrentInstant());
            File.Move(unfinished, Path.Combine(folder, id + Content));

            // A file is there once its description is: so the description comes last, and whole.
            await File.WriteAllBytesAsync(unfinished, JsonSerializer.SerializeToUtf8Bytes(material, json.Value.SerializerOptions), cancellation).ConfigureAwait(false);
            File.Move(unfinished, Path.Combine(folder, id + Description));
            return material;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The files of an application, oldest first.</summary>
    public async Task<IReadOnlyList<Material>> ListAsync(AggregateKey application, CancellationToken cancellation)
    {
        var folder = FolderOf(application);
        var found = new List<Material>();
        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + Description) : [])
        {
            found.Add(JsonSerializer.Deserialize<Material>(await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false), json.Value.SerializerOptions)!);
        }

        return [.. found.OrderBy(material => material.At).ThenBy(material => material.Id, StringComparer.Ordinal)];
    }

    /// <summary>A file of an application, opened; null where it has none of that id.</summary>
    public async Task<(Material Material, Stream Content)?> OpenAsync(AggregateKey application, string id, CancellationToken cancellation) =>
        (await ListAsync(application, cancellation).ConfigureAwait(false)).FirstOrDefault(material => material.Id == id) is { } material
            ? (material, new FileStream(Path.Combine(FolderOf(application), material.Id + Content), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }))
            : null;

    private static async Task<(long Size, AttachmentFormat Format)> CopyAsync(Stream content, string path, CancellationToken cancellation)
    {
        var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });
        await using var _ = file.ConfigureAwait(false);
        var block = new byte[Block];
        var (size, format) = (0L, AttachmentFormat.Unknown);
        for (int read; (read = await content.ReadAtLeastAsync(block, size == 0 ? AttachmentFormats.BytesNeeded : 1, throwOnEndOfStream: false, cancellation).ConfigureAwait(false)) > 0;)
        {
            format = size == 0 ? AttachmentFormats.Detect(block.AsSpan(0, read)) : format;
            size += read;
            if (size > MostBytes || format is AttachmentFormat.Unknown)
            {
                break;
            }

            await file.WriteAsync(block.AsMemory(0, read), cancellation).ConfigureAwait(false);
        }

        return (size, format);
    }

    private string FolderOf(AggregateKey application) =>
        Path.Combine(place.Folder, Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[] { application.Institution.Value, application.Name }))));
}
