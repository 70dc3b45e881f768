using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.Forms;

namespace GatewayConsole.Forms;

/// <summary>Looks at the attachments that lie beside a form: the exchange will judge them by their content, so what was typed of them does not count.</summary>
internal static class AttachedFiles
{
    public static FormDocument Look(FormDocument document, string folder) => document.Form is ApplicationForm form
        ? document with { Form = form with { Attachments = form.Attachments.Select(attachment => Look(attachment, folder)).ToValueList() } }
        : document;

    // A name with a folder in it is not followed: a form from elsewhere must not make this read other files.
    private static Attachment Look(Attachment attachment, string folder)
    {
        if (string.IsNullOrWhiteSpace(attachment.FileName) || Path.GetFileName(attachment.FileName) != attachment.FileName)
        {
            return attachment;
        }

        try
        {
            using var file = File.OpenRead(Path.Combine(folder, attachment.FileName));
            Span<byte> leading = stackalloc byte[AttachmentFormats.BytesNeeded];
            return attachment with { Format = AttachmentFormats.Detect(leading[..file.ReadAtLeast(leading, leading.Length, throwOnEndOfStream: false)]), Size = file.Length };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return attachment;
        }
    }
}
