using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeGateway.Calendars;
using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;

namespace GatewayConsole.Planning;

/// <summary>Reads a year of the working calendar from JSON, as <c>samples/calendars</c> shows it.</summary>
internal static class CalendarFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new IsoDate() } };

    /// <summary>The year; or null, once <paramref name="refuse"/> was told why not.</summary>
    public static CalendarYear? Read(string path, Screen screen, Action<string, string> refuse)
    {
        try
        {
            return Check(JsonSerializer.Deserialize<Table>(File.ReadAllBytes(path), Strict)).Match<CalendarYear?>(
                year => year,
                violation =>
                {
                    refuse(path, violation.Text(screen.Language));
                    return null;
                });
        }
        catch (JsonException e)
        {
            refuse(path, screen.Pick($"this is no year of a calendar ({e.Message}) Write it as samples/calendars/2026.json is.", $"不是年度日历文件（{e.Message}）请参照 samples/calendars/2026.json 编写。"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            refuse(path, screen.Pick($"cannot be read ({e.Message}) Check the path and who may read it.", $"无法读取（{e.Message}）请检查路径和读取权限。"));
        }

        return null;
    }

    private static Checked<CalendarYear> Check(Table? table) =>
        table is null || table.Holidays.Any(days => days is null || days.From > days.To)
            ? throw new JsonException("null, or a holiday that ends before it begins.")
            : CalendarYear.Of(table.Year, table.Holidays.Select(days => new DateInterval(days!.From, days.To)), table.MakeUpWorkingDays, "calendar");

    private sealed record Table(int Year, Days?[] Holidays, LocalDate[] MakeUpWorkingDays);

    private sealed record Days(LocalDate From, LocalDate To);

    private sealed class IsoDate : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out var date) ? date : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
