using System.Buffers;
using System.Text.Json;
using NodaTime.Text;

namespace ExchangeGateway.Registry.Trails;

/// <summary>A trail as JSON lines: an entry a line, in an order of members that stays.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class TrailJson
{
    /// <summary>What an entry's hash is made of: the line without its last member, <c>hash</c>.</summary>
    public static byte[] Content(AuditEntry entry) => Write(entry, hash: null);

    /// <summary>The entry's line in UTF-8, without a line break. The hash is the one that was kept: so an altered entry shows in the line too.</summary>
    public static byte[] Line(KeptEntry kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Write(kept.Entry, kept.Hash.ToString());
    }

    private static byte[] Write(AuditEntry entry, string? hash)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, entry.Key.Kind.ToString());
            json.WriteString("institution"u8, entry.Key.Institution.Value);
            json.WriteString("name"u8, entry.Key.Name);
            json.WriteNumber("version"u8, entry.Version);
            json.WriteString("request"u8, entry.Request.Value);
            json.WriteString("command"u8, entry.Command);
            json.WriteString("subject"u8, entry.Subject);
            json.WriteString("account"u8, entry.By.Actor.Account.Value);
            json.WriteString("accountInstitution"u8, entry.By.Actor.Institution.Value);
            json.WriteString("role"u8, entry.By.Role.Value);
            json.WriteString("at"u8, InstantPattern.ExtendedIso.Format(entry.At));
            json.WriteString("from"u8, entry.From);
            json.WriteString("to"u8, entry.To);
            json.WriteString("reason"u8, entry.Reason);
            json.WriteString("previous"u8, entry.Previous.ToString());
            if (hash is not null)
            {
                json.WriteString("hash"u8, hash);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
