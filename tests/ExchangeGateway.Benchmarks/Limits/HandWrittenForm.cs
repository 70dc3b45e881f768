using ExchangeGateway.Applications;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Benchmarks.Limits;

/// <summary>The opening form's rules by hand, over the very same fields. Of what is broken it keeps the codes alone.</summary>
internal static class HandWrittenForm
{
    /// <summary>A line of the result.</summary>
    internal readonly record struct Line(ushort Count, byte FlowRate);

    /// <summary>What a checked form holds.</summary>
    internal sealed record Result(OpeningForm Form, Line[] Lines, int Gateways);

    /// <summary>The result; or null, and the codes of what is broken.</summary>
    public static Result? Fill(OpeningForm form, out List<string>? broken)
    {
        broken = Check(form);
        if (broken is not null)
        {
            return null;
        }

        var typed = form.Lines.AsSpan();
        var lines = new Line[typed.Length];
        var gateways = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var count = typed[i].Count.GetValueOrDefault();
            lines[i] = new((ushort)count, (byte)(typed[i].FlowRate ?? 1));
            gateways += count;
        }

        return new(form, lines, gateways);
    }

    /// <summary>The codes of what is broken; null where nothing is. It makes no result.</summary>
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
