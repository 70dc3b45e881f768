using System.Text;
using ExchangeGateway.Rules;
using Spectre.Console;

namespace GatewayConsole;

/// <summary>Where a command writes to, and in which language.</summary>
/// <param name="Out">What was asked for.</param>
/// <param name="Error">What went wrong, a line each.</param>
/// <param name="Language">Of all texts.</param>
/// <param name="IsTerminal">Whether a person watches the errors, so that progress is of use.</param>
internal sealed record Screen(TextWriter Out, TextWriter Error, Language Language, bool IsTerminal)
{
    // The first that is set wins; an empty one counts as not set.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    // Of what is no terminal.
    private const int Width = 120;

    /// <summary>Tables and colours; none where the output is no terminal, or where NO_COLOR is set.</summary>
    public required IAnsiConsole Ansi { get; init; }

    /// <summary>The next key that a person presses, not shown; null where there is no keyboard.</summary>
    public Func<ConsoleKeyInfo?> ReadKey { get; init; } = () => null;

    public static Screen OfProcess(string[] args)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = Width;
        }

        return new(Console.Out, Console.Error, LanguageOf(args), !Console.IsErrorRedirected) { Ansi = AnsiConsole.Console, ReadKey = () => Console.IsInputRedirected ? null : Console.ReadKey(intercept: true) };
    }

    /// <summary>A screen that keeps what is written.</summary>
    public static Screen OfText(TextWriter output, TextWriter error, Language language)
    {
        var ansi = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        ansi.Profile.Width = Width;
        return new(output, error, language, IsTerminal: false) { Ansi = ansi };
    }

    /// <summary>The text in the screen's language.</summary>
    public string Pick(string english, string chinese) => Language is Language.Chinese ? chinese : english;

    /// <summary>One line of error that says what to do.</summary>
    public void Fail(string english, string chinese) => Fail(Pick(english, chinese));

    /// <inheritdoc cref="Fail(string, string)"/>
    public void Fail(string text) => Error.WriteLine(Printable(text));

    /// <summary>A text from outside, fit for a line: what would move the cursor or turn the writing around is spelt out.</summary>
    public static string Printable(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnprintable))
        {
            return text;
        }

        var printable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(IsUnprintable(rune) ? $"\\u{{{rune.Value:X}}}" : rune.ToString());
        }

        return printable.ToString();
    }

    private static bool IsUnprintable(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;

    // The help is written before the command line is read, so its language is looked for by hand: .NET does not fall
    // back from zh to zh-Hans, and globalization is invariant here.
    private static Language LanguageOf(string[] args)
    {
        var asked = args.SkipWhile(arg => arg != "--lang").Skip(1).FirstOrDefault() ?? args.FirstOrDefault(arg => arg.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..];
        var wanted = asked ?? LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return wanted?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
    }
}
