using ExchangeGateway.Applications;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Benchmarks.Limits;

/// <summary>The opening form's rules by hand, over the very same fields. It keeps the codes, where there are any, and makes no checked form.</summary>
internal static class HandWrittenForm
{
    /// <summary>The codes of what is broken; null where nothing is.</summary>
    public static List<string>? Check(OpeningForm form)
    {
        List<string>? broken = null;
        CheckAttachments(form.Attachments.AsSpan(), ref broken);
        if (form.Businesses.Count == 0)
        {
            (broken ??= []).Add("business-missing");
        }

        var lines = form.Lines.AsSpan();
        if (lines.IsEmpty)
        {
            (broken ??= []).Add("lines-missing");
        }

        long total = 0;
        foreach (var line in lines)
        {
            if (line.Count is >= 1 and <= 10_000)
            {
                total += line.Count.Value;
            }
            else
            {
                (broken ??= []).Add("gateway-count-range");
            }

            if (line.FlowRate is < 1 or > 20)
            {
                (broken ??= []).Add("flow-rate-range");
            }
        }

        if (total > int.MaxValue)
        {
            (broken ??= []).Add("gateway-total-overflow");
        }

        return broken;
    }

    private static void CheckAttachments(ReadOnlySpan<Attachment> attachments, ref List<string>? broken)
    {
        var applicationForm = false;
        for (var i = 0; i < attachments.Length; i++)
        {
            var attachment = attachments[i];
            if (attachment.Material == MaterialRequirement.ApplicationForm)
            {
                applicationForm = true;
            }
            else if (IsThere(attachment.Material, attachments[..i]))
            {
                (broken ??= []).Add("material-too-many");
            }

            if (string.IsNullOrWhiteSpace(attachment.FileName))
            {
                (broken ??= []).Add("attachment-name");
            }

            if (attachment.Size is < 1 or > 5 * 1_048_576)
            {
                (broken ??= []).Add("attachment-size");
            }

            if (attachment.Format is not (AttachmentFormat.Pdf or AttachmentFormat.Jpg))
            {
                (broken ??= []).Add("attachment-format");
            }
        }

        if (!applicationForm)
        {
            (broken ??= []).Add("material-missing");
        }
    }

    private static bool IsThere(string material, ReadOnlySpan<Attachment> attachments)
    {
        foreach (var attachment in attachments)
        {
            if (attachment.Material == material)
            {
                return true;
            }
        }

        return false;
    }
}
