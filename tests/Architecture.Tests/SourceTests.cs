using System.Text.RegularExpressions;

namespace ExchangeGateway.Architecture.Tests;

public partial class SourceTests
{
    private const int LongestFile = 250;

    [Fact]
    public void Files_UnderSrc_HoldOneThing()
    {
        var overlong = from file in Sources.CSharpFiles("src")
                       where !WrittenByATool().IsMatch(file)
                       let lines = File.ReadLines(file).Count()
                       where lines > LongestFile
                       select $"{Path.GetRelativePath(Repository.Root, file)} has {lines} lines, more than {LongestFile}: does it hold one thing?";

        Found.Nothing(overlong);
    }

    [Fact]
    public void Files_UnderSrc_AreNamedAfterWhatTheyHold() =>
        Found.Nothing(Sources.CSharpFiles("src").Select(file => Path.GetRelativePath(Repository.Root, file)).Where(file => Nameless().IsMatch(file)));

    // EF Core's tool writes migrations and compiled models.
    [GeneratedRegex("/(Migrations|CompiledModel)/")]
    private static partial Regex WrittenByATool();

    [GeneratedRegex("Helper|Util|Common|Manager|Misc|/(Models|Services|Interfaces)/")]
    private static partial Regex Nameless();
}
