using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>The materials attached to a form.</summary>
internal static class Papers
{
    private static readonly string[] Beside = ["licence", "营业执照", "letter of introduction"];

    /// <summary>Every material that a kind of form needs, some that it does not, in any order; sizes up to the most.</summary>
    public static Gen<ValueList<Attachment>> Complete(ApplicationKind kind)
    {
        var table = FormRequirements.Default(kind);
        return from counts in Gen.CollectToArray(table.Materials, material => Gen.Choose(material.Required ? 1 : 0, Math.Min(material.Most, 3)))
               from beside in Gen.SubListOf(Beside)
               let materials = table.Materials.Zip(counts).SelectMany(material => Enumerable.Repeat(material.First.Material, material.Second)).Concat(beside)
               from files in Gen.CollectToArray(materials, File)
               from shuffled in Gen.Shuffle(files)
               select shuffled.ToValueList();
    }

    /// <summary>An attachment as people leave it.</summary>
    public static Arbitrary<Attachment> One { get; } = Arb.From(
        from material in Gen.Frequency((3, Gen.Elements(MaterialRequirement.ApplicationForm, MaterialRequirement.CertificateApplicationForm, MaterialRequirement.RevocationMaterial)), (1, Gen.Elements(Beside)), (1, Gen.Elements("", " ")))
        from name in Gen.Frequency((3, Name), (1, Gen.Elements("", " ", "..", "a/b\\c.pdf", "nul\0.pdf")))
        from size in Gen.Elements(1, MaxBytes, 0, MaxBytes + 1, -1, long.MinValue, long.MaxValue)
        from format in Gen.Elements(Enum.GetValues<AttachmentFormat>())
        select new Attachment(material, name, size, format),
        Simpler);

    /// <summary>Attachments as people leave them.</summary>
    public static Gen<ValueList<Attachment>> AsTyped { get; } = Typed.Any(One.Generator);

    /// <summary>The largest size of all kinds' own starts.</summary>
    public static long MaxBytes => new FormRequirements().MaxBytes;

    private static Gen<string> Name => from name in Texts.UpTo(20) from ending in Gen.Elements(".pdf", ".JPG", "", ".pdf.exe") select name + ending;

    /// <summary>Fewer attachments, and plainer ones.</summary>
    public static IEnumerable<ValueList<Attachment>> Simpler(ValueList<Attachment> attachments)
    {
        var files = attachments.ToArray();
        return Sets.WithoutOne(files).Concat(Sets.WithOneSimpler(files, Simpler)).Select(simpler => simpler.ToValueList());
    }

    private static IEnumerable<Attachment> Simpler(Attachment file) =>
        ((Attachment[])[file with { FileName = "a" }, file with { Size = 1 }, file with { Format = AttachmentFormat.Pdf }]).Where(simpler => simpler != file);

    private static Gen<Attachment> File(string material) =>
        from name in Name
        from size in Gen.Frequency((1, Gen.Elements(1, MaxBytes)), (1, Gen.Choose(1, (int)MaxBytes).Select(size => (long)size)))
        from format in Gen.Elements(AttachmentFormat.Pdf, AttachmentFormat.Jpg)
        select new Attachment(material, name, size, format);
}
