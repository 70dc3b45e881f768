using System.Text;
using System.Text.RegularExpressions;

namespace ExchangeGateway.Tokens;

/// <summary>A PIN that went into a module, as OpenSC's spy saw it pass.</summary>
/// <param name="Function">C_Login, or C_SetPIN with the old PIN.</param>
/// <param name="Pin">The PIN.</param>
/// <param name="Answer">What the module answered, such as CKR_PIN_INCORRECT; null where the process was killed before.</param>
public sealed partial record SentPin(string Function, string Pin, string? Answer)
{
    /// <summary>Reads the spy's log: the call's name, its arguments with the PIN as a hex dump, and what was returned.</summary>
    internal static IEnumerable<SentPin> Read(string log) => Call().Matches(log).Select(static call => new SentPin(
        call.Groups["function"].Value,
        Encoding.UTF8.GetString(Convert.FromHexString(string.Concat(call.Groups["bytes"].Captures.Select(static bytes => bytes.Value.Replace(" ", "", StringComparison.Ordinal))))),
        call.Groups["answer"] is { Success: true } answer ? answer.Value : null));

    [GeneratedRegex("""
        ^\d+:\ (?<function>C_Login|C_SetPIN)\n
        (?:(?!\[in\]\ p(?:Old)?Pin).*\n)*?
        \[in\]\ p(?:Old)?Pin\[.*\n
        (?:\ +[0-9A-Fa-f]{8}\ \ (?<bytes>(?:[0-9A-Fa-f]{2}\ )+)\ .*\n)*
        (?:(?!Returned:|\d+:\ C_).*\n)*
        (?:Returned:\ +\d+\ (?<answer>\w+))?
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Call();
}
