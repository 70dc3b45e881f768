using ExchangeGateway.Registry;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicePlatform.Answers;
using ServicePlatform.Languages;

namespace ServicePlatform.Materials;

/// <summary>Whether every attachment that a form names is a file that is here: a form tells format and size by itself.</summary>
internal sealed class MaterialCheck(MaterialAccess access, MaterialFolder folder, Problems problems, Say say)
{
    /// <summary>Which are not, or why that cannot be told; null where all are here.</summary>
    public async ValueTask<ProblemHttpResult?> RefusesAsync(AggregateKey application, CancellationToken cancellation)
    {
        if ((await access.SeeAsync(application, cancellation).ConfigureAwait(false)).TryPickT1(out var unseen, out var seen))
        {
            return unseen;
        }

        var here = (await folder.ListAsync(application, cancellation).ConfigureAwait(false)).Select(material => material.Attachment).ToHashSet();
        var missing = seen.Value.Form.Attachments.Index().Where(one => !here.Contains(one.Item)).Select(one => new BrokenRule(
            null, "attachment-not-uploaded", $"attachments[{one.Index}]", one.Item.FileName, null,
            say.Pick($"No file was uploaded for this application with that material, name, size and format: {one.Item.FileName}. Upload it, and save what the upload answered.",
                $"本申请没有材料、名称、大小和格式均相符的已上传文件：{one.Item.FileName}。请先上传，再按上传结果保存表单。"))).ToArray();
        return missing.Length > 0 ? problems.Of(missing) : null;
    }
}
