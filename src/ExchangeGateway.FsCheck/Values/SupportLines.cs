using ExchangeGateway.Rules;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

using Line = (string Number, string? Keys);

/// <summary>Support lines: a number to call, and what to press then.</summary>
internal static class SupportLines
{
    private static readonly Requirement Rule = Requirement.SupportLine;

    public static Kind<SupportLine, Line> All { get; } = new()
    {
        Raws = from number in Gen.Frequency(
                   (2, Gen.Elements("4008888400", "400-888-8400", "400 888 8400")),
                   (2, Gen.Elements("110", "+86 21 6880-0000", "021-68808888", "+4", "40100000", "12345678901234567890").Select(number => number.PadRight(3, '0'))),
                   (1, Gen.Choose(10_000_000, 69_999_999).Select(number => $"0{number}")))
               from keys in Gen.Frequency((1, Gen.Constant<string?>(null)), (2, Gen.Elements("2-5", "0", "*", "#", "1-2-3-*#").Select(keys => (string?)keys)))
               select (number, keys),
        Simpler = line => ((Line[])[("110", line.Keys), (line.Number, null)]).Where(simpler => simpler != line && (simpler.Number == line.Number || line.Number != "110")),
        Of = line => SupportLine.Of(line.Number, line.Keys).Legal(),
        Print = line => (line.Number, line.Keys),
        Spoilings =
        [
            new("a digit missing, as the guide prints it", Rule, (line, _) => line with { Number = "400888400" }),
            new("too short", Rule, (line, _) => line with { Number = "11" }),
            new("too long", Rule, (line, _) => line with { Number = "123456789012345678901" }),
            new("a letter", Rule, (line, place) => line with { Number = line.Number.Inserted(place, "O") }),
            new("a hyphen at its end", Rule, (line, _) => line with { Number = line.Number + "-" }),
            new("two hyphens together", Rule, (line, place) => line with { Number = line.Number.Inserted(place, "--") }),
            new("a full-width digit", Rule, (line, place) => line with { Number = line.Number.FullWidth(place) }),
            new("no number", Rule, (line, _) => line with { Number = "" }),
            new("a word to press", Rule, (line, place) => line with { Keys = ((string[])["two", "2then5", "２"])[place % 3] }),
            new("a hyphen at the end of the keys", Rule, (line, _) => line with { Keys = "2-" }),
            new("a blank between the keys", Rule, (line, _) => line with { Keys = "2 5" }),
        ],
    };
}
