using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using NodaTime;

namespace ServicePlatform.Materials;

/// <summary>A file that was uploaded for an application: what a form says of it as an attachment, and where to get it.</summary>
/// <param name="Id">Its name here.</param>
/// <param name="Name">Which material it is, as in <c>application-form</c>.</param>
/// <param name="FileName">What the file was called.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Format">What its content is.</param>
/// <param name="By">Who uploaded it.</param>
/// <param name="At">When.</param>
internal sealed record Material(string Id, string Name, string FileName, long Size, AttachmentFormat Format, string By, Instant At)
{
    [JsonIgnore]
    public Attachment Attachment => new(Name, FileName, Size, Format);

    public static string ContentType(AttachmentFormat format) => format is AttachmentFormat.Pdf ? "application/pdf" : "image/jpeg";
}
