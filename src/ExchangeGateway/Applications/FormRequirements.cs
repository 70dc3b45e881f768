using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Applications;

/// <summary>
/// Which papers and fields a kind of form needs: the table of 2.2-9. The guide prints it for market-data gateways
/// alone, so for trading gateways it is this library's own start, which a host replaces by what its exchange asks.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FormRequirements
{
    /// <summary>The materials named in the table. Any other material may be attached too, as one file.</summary>
    public ValueList<MaterialRequirement> Materials { get; init; }

    /// <summary>The contact and delivery fields that must not be blank.</summary>
    public ValueList<ContactField> Fields { get; init; }

    /// <summary>The formats that an attachment may have: pdf and jpg.</summary>
    public ValueList<AttachmentFormat> Formats { get; init; } = [AttachmentFormat.Pdf, AttachmentFormat.Jpg];

    /// <summary>The greatest size of one attachment in bytes, itself allowed: 5 MB of 1,048,576 bytes.</summary>
    public long MaxBytes { get; init; } = 5 * 1_048_576;

    /// <summary>The table that a kind of form starts with; for market-data gateways the guide's own (3.2-1, 3.2-3, 3.2-6, 3.3-5).</summary>
    public static FormRequirements Default(ApplicationKind kind) => Defaults[(int)kind];

    private static readonly FormRequirements[] Defaults =
    [
        new() { Materials = [new(MaterialRequirement.ApplicationForm, Required: true, Most: int.MaxValue)] },
        new() { Materials = [new(MaterialRequirement.ApplicationForm, Required: true, Most: int.MaxValue)] },
        new() { Materials = [new(MaterialRequirement.RevocationMaterial, Required: true, Most: int.MaxValue)] },

        // 3.2-1, 3.2-3, 3.2-6: the guide marks no upload but the CA's form as required, yet counts gateways by the application form.
        new()
        {
            Materials =
            [
                new(MaterialRequirement.ApplicationForm, Required: true, Most: int.MaxValue),
                new(MaterialRequirement.OpeningGuide, Required: false, Most: int.MaxValue),
                new(MaterialRequirement.CertificateApplicationForm, Required: true, Most: 1),
            ],
            Fields = Enum.GetValues<ContactField>().ToValueList(),
        },
        new() { Materials = [new(MaterialRequirement.RevocationMaterial, Required: true, Most: 1)] },
    ];

    internal void CheckMaterials(ReadOnlySpan<Attachment> attachments, ref ViolationList found)
    {
        foreach (var material in Materials.AsSpan())
        {
            if (material.Required && CountOf(material.Material, attachments) == 0)
            {
                found.Add(Requirement.MaterialMissing, "attachments", material.Material);
            }
        }

        for (var i = 0; i < attachments.Length; i++)
        {
            CheckAttachment(attachments[..i], attachments[i], ref found);
        }
    }

    internal void CheckContact(ContactDetails contact, ref ViolationList found)
    {
        foreach (var field in Fields.AsSpan())
        {
            if (string.IsNullOrWhiteSpace(contact[field]))
            {
                found.Add(Requirement.FieldMissing, $"contact.{ContactDetails.NameOf(field)}");
            }
        }
    }

    private void CheckAttachment(ReadOnlySpan<Attachment> before, Attachment attachment, ref ViolationList found)
    {
        var index = before.Length;
        if (CountOf(attachment.Material, before) == MostOf(attachment.Material))
        {
            found.Add(new Violation(Requirement.MaterialTooMany, $"attachments[{index}].material", attachment.Material) { Allowed = $"{MostOf(attachment.Material)}" });
        }

        if (string.IsNullOrWhiteSpace(attachment.Material))
        {
            found.Add(Requirement.AttachmentName, $"attachments[{index}].material");
        }

        if (string.IsNullOrWhiteSpace(attachment.FileName))
        {
            found.Add(Requirement.AttachmentName, $"attachments[{index}].fileName");
        }

        if (attachment.Size < 1 || attachment.Size > MaxBytes)
        {
            found.Add(new Violation(Requirement.AttachmentSize, $"attachments[{index}].size", attachment.Size.ToString(CultureInfo.InvariantCulture)) { Allowed = $"1–{MaxBytes}" });
        }

        if (!Formats.AsSpan().Contains(attachment.Format))
        {
            found.Add(new Violation(Requirement.AttachmentFormat, $"attachments[{index}].format", NameOf(attachment.Format)) { Allowed = string.Join(", ", Formats.Select(NameOf)) });
        }
    }

    private int MostOf(string material)
    {
        foreach (var known in Materials.AsSpan())
        {
            if (known.Material == material)
            {
                return known.Most;
            }
        }

        return 1;
    }

    private static int CountOf(string material, ReadOnlySpan<Attachment> attachments)
    {
        var count = 0;
        foreach (var attachment in attachments)
        {
            count += attachment.Material == material ? 1 : 0;
        }

        return count;
    }

    private static string NameOf(AttachmentFormat format) => format.ToString().ToLowerInvariant();
}
