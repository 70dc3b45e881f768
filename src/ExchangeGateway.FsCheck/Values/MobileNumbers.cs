using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Mobile numbers of mainland China.</summary>
internal static class MobileNumbers
{
    public static Kind<MobileNumber, string> All { get; } = new()
    {
        Raws = from second in Gen.Elements('3', '4', '5', '6', '7', '8', '9')
               from rest in Gen.Frequency((1, Gen.Elements(0, 999_999_999)), (4, Gen.Choose(0, 999_999_999)))
               select $"1{second}{rest:D9}",
        Simpler = number => Enumerable.Range(1, 10).Where(at => number[at] != Simplest(at)).Select(at => number.With(at, Simplest(at))),
        Of = number => MobileNumber.Of(number).Legal(),
        Print = number => number.Unmasked,
        Spoilings =
        [
            Wrong("a digit left out", (number, place) => number.Shorter(1 + (place % 10))),
            Wrong("a digit said twice", (number, place) => number.Longer(place)),
            Wrong("another first digit", (number, place) => number.With(0, "023456789"[place % 9])),
            Wrong("a second digit that no network has", (number, place) => number.With(1, "012"[place % 3])),
            Wrong("a full-width digit", (number, place) => number.FullWidth(place)),
            Wrong("a letter for a digit", (number, place) => number.With(1 + (place % 10), "OoIlB"[place % 5])),
            Wrong("written in groups", (number, place) => number.Insert(3, " -\n"[place % 3].ToString())),
            Wrong("the country without its plus", (number, _) => "86" + number),
            Wrong("the country with noughts", (number, _) => "0086" + number),
            Wrong("another country", (number, place) => ((string[])["+852", "+1", "+886", "+86+86"])[place % 4] + number),
            Wrong("empty", (_, _) => ""),
        ],
    };

    private static char Simplest(int at) => at == 1 ? '3' : '0';

    private static Spoiling<string> Wrong(string name, Func<string, int, string> apply) => new(name, Requirement.MobileNumber, apply);
}
