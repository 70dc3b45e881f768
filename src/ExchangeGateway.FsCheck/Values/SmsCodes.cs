using ExchangeGateway.Institutions;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>SMS codes. A hash is salted by chance, so these are codes whose hashes were made once and kept.</summary>
internal static class SmsCodes
{
    /// <summary>The simplest first.</summary>
    public static ValueList<KnownSmsCode> Known { get; } =
    [
        new("000000", SmsCodeHash.Restore("SMecKjraYNWQU1/8YErLCRuCoaXDj5OHDiPnQ24/aNwNeO9MeuAfg5iDY7/kD0Pl")),
        new("000001", SmsCodeHash.Restore("JDsFxIGqNZwg3LLGr9v2CpPWFe0D4E3AttuaHrsXfeKSA4WqukJMTpR532D/pCRw")),
        new("012345", SmsCodeHash.Restore("1P6AikO3TgYFcHecHC/ouZAKt11crLiFf0HyRQcvBPzPOLvHY51WzfWFuo5FcNoa")),
        new("999999", SmsCodeHash.Restore("B7LnMiXEPqPDKPBUT7hZmc2ZBpQ4IwUDhcxY/ehzfPLQHk1r1dZEK+YXlEFM5i3M")),
    ];

    public static Kind<KnownSmsCode, string> All { get; } = new()
    {
        Raws = Gen.Elements<KnownSmsCode>(Known).Select(code => code.Digits),
        Simpler = digits => Known.Select(code => code.Digits).TakeWhile(simpler => simpler != digits),
        Of = digits => Known.Where(code => code.Digits == digits),
        Print = code => code.Digits,
        Spoilings =
        [
            new("a digit left out", null, (digits, place) => digits.Shorter(place)),
            new("a digit said twice", null, (digits, place) => digits.Longer(place)),
            new("a full-width digit", null, (digits, place) => digits.FullWidth(place)),
            new("a letter for a digit", null, (digits, place) => digits.With(place % digits.Length, "OoIlx"[place % 5])),
            new("written in two groups", null, (digits, place) => digits.Insert(3, " -\0"[place % 3].ToString())),
            new("a sign before it", null, (digits, place) => "+-"[place % 2] + digits[1..]),
            new("empty", null, (_, _) => ""),
        ],
    };
}
