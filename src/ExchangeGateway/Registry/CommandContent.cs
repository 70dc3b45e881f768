using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Forms;
using ExchangeGateway.TradingGateways;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Registry;

/// <summary>
/// What a command asks for, in one form of writing: JSON, its members in their order, what is not given left out. Its head
/// is none of it: who asks, and under which request id, is compared by itself. Nor are secrets, which could be guessed from
/// a digest; and no digest is a safe place for what could be.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class CommandContent
{
    /// <summary>SHA-256 of the content.</summary>
    public static Fingerprint Digest(IRegistryCommand command) => Fingerprint.Of(Write(command));

    /// <summary>The content itself.</summary>
    public static byte[] Write(IRegistryCommand command) => JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), CommandJsonContext.Default);
}

/// <summary>Writes a value as one text, which no other value of its type has.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <threadsafety>Safe from any thread.</threadsafety>
internal abstract class ContentConverter<T>(Func<T, string> text) : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Content is compared, not read.");

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
}

internal sealed class HeadContent() : ContentConverter<CommandHead>(static _ => "");

internal sealed class CertificateNumberContent() : ContentConverter<CertificateNumber>(static number => number.ToString());

internal sealed class FingerprintContent() : ContentConverter<Fingerprint>(static print => print.ToString());

internal sealed class ValidityContent() : ContentConverter<ValidityPeriod>(static validity => $"{InstantPattern.ExtendedIso.Format(validity.NotBefore)}/{InstantPattern.ExtendedIso.Format(validity.NotAfter)}");

internal sealed class InstantContent() : ContentConverter<Instant>(InstantPattern.ExtendedIso.Format);

internal sealed class LocalDateContent() : ContentConverter<LocalDate>(LocalDatePattern.Iso.Format);

internal sealed class BusinessesContent() : ContentConverter<TradingBusinessSet>(static set => string.Join(' ', set.Select(business => business.Value)));

/// <summary>A form as its file has it, behind its type's name.</summary>
/// <typeparam name="T">The form's type, or what forms have in common.</typeparam>
/// <threadsafety>Safe from any thread.</threadsafety>
internal abstract class FormContentConverter<T> : JsonConverter<T>
    where T : class
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Content is compared, not read.");

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.GetType().Name);
        JsonSerializer.Serialize(writer, value, value.GetType(), FormJsonContext.Default);
        writer.WriteEndArray();
    }
}

internal sealed class ApplicationFormContent : FormContentConverter<ApplicationForm>;

internal sealed class FilingFormContent : FormContentConverter<MarketMakerFilingForm>;
