using ExchangeGateway.Applications;
using ExchangeGateway.Rules;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Mistakes in the materials and the fields of a form, by the table that its kind starts with.</summary>
internal static class PaperMistakes
{
    public static IEnumerable<Mistake<TForm>> Of<TForm>(ApplicationKind kind)
        where TForm : ApplicationForm
    {
        var table = FormRequirements.Default(kind);
        return
        [
            .. table.Materials.Where(material => material.Required).Select(material => Missing<TForm>(material.Material)),
            .. table.Materials.Where(material => material.Most == 1).Select(material => OneTooMany<TForm>(material.Material)),
            .. table.Fields.Select(Blank<TForm>),
            Added<TForm>("a second file of a material that has one", Requirement.MaterialTooMany, "material", file => [file, file]),
            Added<TForm>("an attachment of no material", Requirement.AttachmentName, "material", file => [file with { Material = " " }]),
            Added<TForm>("an attachment without a name", Requirement.AttachmentName, "fileName", file => [file with { FileName = "\t" }]),
            Added<TForm>("an empty attachment", Requirement.AttachmentSize, "size", file => [file with { Size = 0 }]),
            Added<TForm>("an attachment one byte too large", Requirement.AttachmentSize, "size", file => [file with { Size = table.MaxBytes + 1 }]),
            Added<TForm>("an attachment of another format", Requirement.AttachmentFormat, "format", file => [file with { Format = AttachmentFormat.Unknown }]),
        ];
    }

    private static Mistake<TForm> Missing<TForm>(string material)
        where TForm : ApplicationForm =>
        new($"no {material}", [Requirement.MaterialMissing], [$"attachments/{material}"], clean =>
            (clean with { Form = (TForm)(clean.Form with { Attachments = clean.Form.Attachments.Where(file => file.Material != material).ToValueList() }) }, ["attachments"]), takesAway: true);

    private static Mistake<TForm> OneTooMany<TForm>(string material)
        where TForm : ApplicationForm =>
        new($"a second {material}", [Requirement.MaterialTooMany], [$"attachments/{material}"], clean =>
            Add(clean, [new(material, "again.pdf", 1, AttachmentFormat.Pdf)], "material"), takesAway: false);

    private static Mistake<TForm> Blank<TForm>(ContactField field)
        where TForm : ApplicationForm =>
        new($"no {PathOf(field)}", [Requirement.FieldMissing], [PathOf(field)], clean =>
            (clean with { Form = (TForm)(clean.Form with { Contact = clean.Form.Contact.With(field, (int)field % 2 == 0 ? null : " ") }) }, [PathOf(field)]), takesAway: true);

    // The mistake is in the last file that is added.
    private static Mistake<TForm> Added<TForm>(string name, Requirement requirement, string member, Func<Attachment, Attachment[]> files)
        where TForm : ApplicationForm =>
        new(name, [requirement], [$"attachments/{name}"], clean =>
            Add(clean, files(new(name, "a.pdf", 1, AttachmentFormat.Pdf)), member), takesAway: false);

    private static (CleanForm<TForm>, ValueList<string>) Add<TForm>(CleanForm<TForm> clean, Attachment[] files, string member)
        where TForm : ApplicationForm
    {
        var attachments = (ValueList<Attachment>)[.. clean.Form.Attachments, .. files];
        return (clean with { Form = (TForm)(clean.Form with { Attachments = attachments }) }, [$"attachments[{attachments.Count - 1}].{member}"]);
    }

    private static string PathOf(ContactField field) => $"contact.{char.ToLowerInvariant($"{field}"[0])}{$"{field}"[1..]}";
}
