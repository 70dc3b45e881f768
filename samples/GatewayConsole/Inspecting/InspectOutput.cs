using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExchangeGateway.Certificates;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace GatewayConsole.Inspecting;

/// <summary>Writes the lines of <c>inspect</c>, for people or for programs.</summary>
internal static class InspectOutput
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteLine(Screen screen, InspectedEntry entry)
    {
        if (entry.Certificate is not { } certificate)
        {
            screen.Ansi.Write(new Text(entry.Outcome.PadRight(14), new(Color.Red)));
            screen.Out.WriteLine($" {Screen.Printable(Place(entry))}");
            screen.Fail($"{Place(entry)}: {entry.Error}");
            return;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $" {entry.Kind,-5} {Format(certificate.Facts.Validity.NotAfter)}  {certificate.Serial}  {certificate.Subject}  {Place(entry)}");
        screen.Ansi.Write(new Text(entry.StatusName.PadRight(14), new(Colour(entry.Status))));
        screen.Out.WriteLine(Screen.Printable(line));
    }

    public static void WriteJson(Screen screen, InspectedEntry entry)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Json))
        {
            json.WriteStartObject();
            json.WriteString("file", entry.File);
            json.WriteNumber("index", entry.Index);
            json.WriteString("outcome", entry.Outcome);
            if (entry.Certificate is { } certificate)
            {
                json.WriteString("kind", entry.Kind);
                json.WriteString("serial", certificate.Serial);
                json.WriteString("subject", certificate.Subject);
                json.WriteString("issuer", certificate.Issuer);
                json.WriteString("notBefore", Format(certificate.Facts.Validity.NotBefore));
                json.WriteString("notAfter", Format(certificate.Facts.Validity.NotAfter));
                json.WriteString("status", entry.StatusName);
                json.WriteString("sha256", certificate.Fingerprint.ToString());
            }
            else
            {
                json.WriteString("error", entry.Error);
            }

            json.WriteEndObject();
        }

        screen.Out.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }

    private static string Place(InspectedEntry entry) => entry.Index == 0 ? entry.File : string.Create(CultureInfo.InvariantCulture, $"{entry.File}#{entry.Index}");

    private static string Format(Instant instant) => InstantPattern.General.Format(instant);

    private static Color Colour(CertificateStatus? status) => status switch
    {
        CertificateStatus.Valid => Color.Green,
        CertificateStatus.Expired => Color.Red,
        _ => Color.Yellow,
    };
}
