using ExchangeGateway.Applications;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Applications;

[Trait("Rule", "2.2-9")]
public class AttachmentTests
{
    private const int Megabyte = 1_048_576;

    [Theory]
    [InlineData("%PDF-", AttachmentFormat.Pdf)]
    [InlineData("%PDF-1.7 and more", AttachmentFormat.Pdf)]
    [InlineData("\u00ff\u00d8\u00ff", AttachmentFormat.Jpg)]
    [InlineData("\u00ff\u00d8\u00ff\u00e0 and more", AttachmentFormat.Jpg)]
    [InlineData("%PDF", AttachmentFormat.Unknown)]
    [InlineData(" %PDF-1.7", AttachmentFormat.Unknown)]
    [InlineData("\u00ff\u00d8", AttachmentFormat.Unknown)]
    [InlineData("\u0089PNG\r\n", AttachmentFormat.Unknown)]
    [InlineData("MZ", AttachmentFormat.Unknown)]
    [InlineData("", AttachmentFormat.Unknown)]
    public void Detect_LooksAtTheContent(string latin1, AttachmentFormat format)
    {
        var content = System.Text.Encoding.Latin1.GetBytes(latin1);
        Assert.Equal(format, AttachmentFormats.Detect(content));
        Assert.Equal(format, AttachmentFormats.Detect(content.AsSpan(..Math.Min(content.Length, AttachmentFormats.BytesNeeded))));
    }

    [Theory]
    [InlineData("program.pdf", "MZ", AttachmentFormat.Unknown)]
    [InlineData("no extension", "%PDF-1.4", AttachmentFormat.Pdf)]
    [InlineData("picture.jpg", "%PDF-1.4", AttachmentFormat.Pdf)]
    public void Of_TheName_DoesNotCount(string name, string content, AttachmentFormat format) =>
        Assert.Equal(new Attachment("licence", name, content.Length, format), Attachment.Of("licence", name, System.Text.Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData(1, true)]
    [InlineData((5 * Megabyte) - 1, true)]
    [InlineData(5 * Megabyte, true)]
    [InlineData((5 * Megabyte) + 1, false)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(long.MaxValue, false)]
    public void Check_Size_IsUpToFiveMegabytes(long size, bool clean)
    {
        var violations = (Given.Opening with { Attachments = [Given.OpeningMaterials[0] with { Size = size }] }).ViolationsWithoutGateways();
        Assert.Equal(clean ? [] : [("2.2-9", "attachment-size", "attachments[0].size", $"{size}", "1–5242880")], violations.Told());
    }

    [Fact]
    public void Check_AFileOfAnotherFormat_IsRefusedWhateverItsName()
    {
        var violations = (Given.Opening with { Attachments = [Attachment.Of(MaterialRequirement.ApplicationForm, "form.pdf", "MZ"u8)] }).ViolationsWithoutGateways();
        Assert.Equal([("2.2-9", "attachment-format", "attachments[0].format", "unknown", "pdf, jpg")], violations.Told());
    }

    [Fact]
    public void Check_SeveralFilesOfTheApplicationForm_AreAllowed() =>
        Assert.Null((Given.Opening with { Attachments = [.. Enumerable.Repeat(Given.OpeningMaterials[0], 12)] }).ViolationsWithoutGateways());

    [Fact]
    public void Check_AnotherMaterial_MayBeAttachedAsOneFile()
    {
        var licence = Given.Pdf("licence");
        Assert.Null((Given.Opening with { Attachments = [Given.OpeningMaterials[0], licence] }).ViolationsWithoutGateways());
        Assert.Equal(
            [("2.2-9", "material-too-many", "attachments[2].material", "licence", "1")],
            (Given.Opening with { Attachments = [Given.OpeningMaterials[0], licence, licence, licence] }).ViolationsWithoutGateways().Told());
    }

    [Fact]
    public void Check_AHostsOwnTable_ReplacesTheFirst()
    {
        FormRequirements table = new()
        {
            Materials = [new("licence", Required: true, Most: 2), new("letter", Required: false, Most: 1)],
            Fields = [ContactField.Email],
            Formats = [AttachmentFormat.Jpg],
            MaxBytes = 100,
        };
        var form = Given.Opening with { Attachments = [Given.Pdf("letter"), new("licence", "a", 101, AttachmentFormat.Jpg)] };
        Assert.Equal(
            [
                ("2.2-9", "attachment-format", "attachments[0].format", "pdf", "jpg"),
                ("2.2-9", "attachment-size", "attachments[1].size", "101", "1–100"),
                ("2.2-9", "field-missing", "contact.email", null, null),
            ],
            form.ViolationsWithoutGateways(table).Told());
    }

    [Theory]
    [InlineData(ApplicationKind.OpenTradingGateways, "application-form")]
    [InlineData(ApplicationKind.ChangeTradingGateways, "application-form")]
    [InlineData(ApplicationKind.RevokeTradingGateways, "revocation-material")]
    public void Default_OfEachKind_AsksForItsMaterialOfPdfOrJpgUpToFiveMegabytes(ApplicationKind kind, string material)
    {
        var table = FormRequirements.Default(kind);
        Assert.Equal((material, true), (Assert.Single(table.Materials).Material, table.Materials[0].Required));
        Assert.Equal([AttachmentFormat.Pdf, AttachmentFormat.Jpg], table.Formats);
        Assert.Equal(5L * Megabyte, table.MaxBytes);
    }

    [Property]
    public bool Check_EveryBlankFieldThatTheTableNames_IsNamed(bool[] filled)
    {
        var fields = Enum.GetValues<ContactField>();
        bool Has(ContactField field) => filled.Length > 0 && filled[(int)field % filled.Length];
        string? Text(ContactField field) => Has(field) ? $"{field}" : (int)field % 2 == 0 ? null : " ";
        ContactDetails contact = new()
        {
            LegalRepresentative = Text(ContactField.LegalRepresentative),
            RegisteredAddress = Text(ContactField.RegisteredAddress),
            ContactName = Text(ContactField.ContactName),
            ContactAddress = Text(ContactField.ContactAddress),
            IdDocumentNumber = Text(ContactField.IdDocumentNumber),
            MobileNumber = Text(ContactField.MobileNumber),
            Email = Text(ContactField.Email),
            FixedPhone = Text(ContactField.FixedPhone),
            DeliveryAddress = Text(ContactField.DeliveryAddress),
            Recipient = Text(ContactField.Recipient),
            RecipientMobile = Text(ContactField.RecipientMobile),
        };
        var table = FormRequirements.Default(ApplicationKind.OpenTradingGateways) with { Fields = [.. fields] };
        return (Given.Opening with { Contact = contact }).ViolationsWithoutGateways(table).Told()
            .SequenceEqual(fields.Where(field => !Has(field)).Select(field =>
                ("2.2-9", "field-missing", $"contact.{char.ToLowerInvariant($"{field}"[0])}{$"{field}"[1..]}", (string?)null, (string?)null)));
    }
}
