using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ExchangeGateway.Applications;

namespace ExchangeGateway.Forms;

/// <summary>Reads and writes forms as JSON: an object whose member <c>form</c> names the form, the form's own members beside it.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class FormJson
{
    internal const string FormMember = "form", KnownMember = "knownGateways", SchemaMember = "$schema";

    private static readonly Dictionary<string, JsonTypeInfo> Types = new(StringComparer.Ordinal)
    {
        ["trading-gateway-opening"] = FormJsonContext.Default.OpeningForm,
        ["trading-gateway-business-change"] = FormJsonContext.Default.BusinessChangeForm,
        ["trading-gateway-flow-rate-change"] = FormJsonContext.Default.FlowRateChangeForm,
        ["trading-gateway-revocation"] = FormJsonContext.Default.RevocationForm,
        ["market-maker-filing"] = FormJsonContext.Default.MarketMakerFilingForm,
        ["market-data-gateway-opening"] = FormJsonContext.Default.MarketDataOpeningForm,
        ["market-data-gateway-revocation"] = FormJsonContext.Default.MarketDataRevocationForm,
    };

    // Chinese stands as itself, since people read these files, and they are the same on every machine.
    private static readonly JsonSerializerOptions Printed = new(FormJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    /// <summary>The names of the forms.</summary>
    public static ValueList<string> Names { get; } = Types.Keys.ToValueList();

    /// <summary>The JSON Schema (draft 2020-12) of the files that <see cref="Read(ReadOnlySpan{byte})"/> reads: their shapes, not the guide's rules.</summary>
    public static string Schema() => FormSchema.Of(Types).ToJsonString(Printed);

    /// <summary>Reads a form. Whatever the bytes, it answers.</summary>
    /// <param name="utf8">The file's bytes, with or without a byte order mark.</param>
    public static FormReading Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, documentOptions: new() { AllowDuplicateProperties = false }) is JsonObject file
                ? Read(file)
                : new FormUnreadable(FormFlaw.NoForm, "", null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // .NET tells half a surrogate pair by the second, and only once it comes upon it.
            return new FormUnreadable(FormFlaw.NotJson, "", e.Message);
        }
    }

    /// <summary>Writes a form, indented.</summary>
    /// <exception cref="ArgumentException">The form is none of this library's.</exception>
    public static string Write(ICheckableForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (name, type) = Types.FirstOrDefault(known => known.Value.Type == form.GetType());
        return type is null
            ? throw new ArgumentException("Not a form of this library.", nameof(form))
            : new JsonObject([new(FormMember, name), .. JsonSerializer.SerializeToNode(form, type)!.AsObject().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))])
                .ToJsonString(Printed);
    }

    private static FormReading Read(JsonObject file)
    {
        if (file[FormMember] is not JsonValue named || !named.TryGetValue<string>(out var name))
        {
            return new FormUnreadable(FormFlaw.NoForm, FormMember, null);
        }

        if (!Types.TryGetValue(name, out var type))
        {
            return new FormUnreadable(FormFlaw.UnknownForm, FormMember, name);
        }

        var place = KnownMember;
        try
        {
            var known = file[KnownMember]?.Deserialize(FormJsonContext.Default.ValueListKnownGateway);
            place = "";
            _ = file.Remove(FormMember) & file.Remove(KnownMember) & file.Remove(SchemaMember);
            var form = (ICheckableForm)file.Deserialize(type)!;
            return KnownGateways.Directory(known ?? []).Match<FormReading>(
                directory => new FormDocument(name, form, known is null ? null : directory),
                violation => new FormUnreadable(FormFlaw.WrongGateway, violation.Path, violation.ToString()));
        }
        catch (JsonException e)
        {
            return new FormUnreadable(FormFlaw.WrongShape, $"{place}{e.Path?.TrimStart('$')}{(e as ListItemException)?.Place}".TrimStart('.'), MessageOf(e));
        }
    }

    // Behind its text stands a place in the bytes that .NET made of the member, not in the file.
    private static string MessageOf(JsonException e) => e.Message.Split(" Path: ")[0];
}
