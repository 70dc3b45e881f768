using System.Text.RegularExpressions;

namespace ExchangeGateway.Architecture.Tests;

public partial class SourceTests
{
    private const int LongestFile = 250;

    [Fact]
    public void Files_UnderSrc_HoldOneThing()
    {
        var overlong = from file in Sources.CSharpFiles("src")
                       let lines = File.ReadLines(file).Count()
                       where lines > LongestFile
                       select $"{Path.GetRelativePath(Repository.Root, file)} has {lines} lines, more than {LongestFile}: does it hold one thing?";

        Found.Nothing(overlong);
    }

    [Fact]
    public void Files_UnderSrc_AreNamedAfterWhatTheyHold() =>
        Found.Nothing(Sources.CSharpFiles("src").Select(file => Path.GetRelativePath(Repository.Root, file)).Where(file => Nameless().IsMatch(file)));

    [GeneratedRegex("Helper|Util|Common|Manager|Misc|/(Models|Services|Interfaces)/")]
    private static partial Regex Nameless();
}
