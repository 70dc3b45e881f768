using ExchangeGateway;
using ExchangeGateway.Applications;
using ServicePlatform.Callers;
using ServicePlatform.Languages;
using ServicePlatform.Materials;

namespace ServicePlatform.Forms;

/// <summary>The files that come with a form.</summary>
internal sealed class DraftUploads(MaterialFolder folder, Caller caller, Say say)
{
    private const string Prefix = "file:", Place = "attachments";

    /// <summary>The name of the field that takes files of a material.</summary>
    public static string Field(string material) => Prefix + material;

    /// <summary>Keeps them: the draft's attachments with these. One that came before, under its name and size, is not kept twice.</summary>
    public async Task<ValueList<Attachment>> KeepAsync(ApplicationDraft page, IFormFileCollection files, CancellationToken cancellation)
    {
        var (here, attachments) = (await folder.ListAsync(page.Key, cancellation).ConfigureAwait(false), page.Attachments);
        foreach (var file in files.Where(file => file.Name.StartsWith(Prefix, StringComparison.Ordinal) && file.FileName.Length > 0))
        {
            if (MaterialName.Of(file.FileName) is not { } name || MaterialName.Of(file.Name[Prefix.Length..]) is not { } material)
            {
                page.Messages.Add(Place, say.Pick($"A file’s name has 1–120 characters: {file.FileName}", $"文件名为1–120个字符：{file.FileName}"));
                continue;
            }

            var kept = here.FirstOrDefault(one => one.Name == material && one.FileName == name && one.Size == file.Length)
                ?? await KeepAsync(page, material, name, file, cancellation).ConfigureAwait(false);
            if (kept is not null && !attachments.Contains(kept.Attachment))
            {
                attachments = attachments.Add(kept.Attachment);
            }
        }

        return attachments;
    }

    /// <summary>Says which attachments of the draft are not here: a form tells names and sizes by itself.</summary>
    public async Task CheckAsync(ApplicationDraft page, CancellationToken cancellation)
    {
        var here = (await folder.ListAsync(page.Key, cancellation).ConfigureAwait(false)).Select(material => material.Attachment).ToHashSet();
        foreach (var missing in page.Attachments.Where(attachment => !here.Contains(attachment)))
        {
            page.Messages.Add(Place, say.Pick($"This file was never uploaded: {missing.FileName}. Remove it and upload it.", $"该文件未上传：{missing.FileName}。请删除后重新上传。"));
        }
    }

    private async Task<Material?> KeepAsync(ApplicationDraft page, string material, string name, IFormFile file, CancellationToken cancellation)
    {
        var content = file.OpenReadStream();
        await using var _ = content.ConfigureAwait(false);
        var outcome = await folder.KeepAsync(page.Key, material, name, content, caller.Acting.Actor, cancellation).ConfigureAwait(false);
        return outcome.Match<Material?>(
            kept => kept,
            _ => Refuse(say.Pick($"A file has at most 5 MB: {name}", $"文件最大5 MB：{name}")),
            _ => Refuse(say.Pick($"A file is a PDF or a JPEG by its content: {name}", $"文件内容须为PDF或JPG：{name}")),
            _ => Refuse(say.Pick($"An application has at most {MaterialFolder.MostFiles} files.", $"一份申请最多{MaterialFolder.MostFiles}个文件。")));

        Material? Refuse(string text)
        {
            page.Messages.Add(Place, text);
            return null;
        }
    }
}
