namespace ExchangeGateway.Applications;

/// <summary>A file attached to a form, as its owner describes it; the file itself stays where it is.</summary>
/// <param name="Material">Which material it is, as in <c>application-form</c>: a name from the form's table.</param>
/// <param name="FileName">What the file is called.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Format">What its content is: see <see cref="AttachmentFormats.Detect"/>.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Attachment(string Material, string FileName, long Size, AttachmentFormat Format)
{
    /// <summary>Describes a file by its content.</summary>
    public static Attachment Of(string material, string fileName, ReadOnlySpan<byte> content) =>
        new(material, fileName, content.Length, AttachmentFormats.Detect(content));
}
