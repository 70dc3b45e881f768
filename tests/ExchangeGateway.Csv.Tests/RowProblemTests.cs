using System.Text;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Csv.Tests;

public class RowProblemTests
{
    private const string Good = "280,已开通,EKey,,2019-04-03 05:33:24,2024-04-01 05:33:24,2019-05-03";

    [Theory]
    [InlineData(1, "x", RowFlaw.NotAnInteger, "序号")]
    [InlineData(1, "1.5", RowFlaw.NotAnInteger, "序号")]
    [InlineData(1, "99999999999", RowFlaw.NotAnInteger, "序号")]
    [InlineData(2, "\"a\nb\"", RowFlaw.NotAnIdentifier, "交易网关登记编号")]
    [InlineData(4, "0", RowFlaw.NotAFlowRate, "流速权")]
    [InlineData(17, "21", RowFlaw.NotAFlowRate, "流速权")]
    [InlineData(6, "a\0b", RowFlaw.NotText, "Ekey证书ID")]
    [InlineData(9, "\u001b[2J", RowFlaw.NotText, "Ekey证书算法类型")]
    [InlineData(10, "\uFFFD", RowFlaw.NotText, "Ekey证书机构类型")]
    [InlineData(7, "2023-02-29 00:00:00", RowFlaw.NotATime, "Ekey证书签发时间")]
    [InlineData(8, "2023-02-28 24:00:00", RowFlaw.NotATime, "Ekey证书到期时间")]
    [InlineData(12, "2023-02-28 ", null, null)]
    [InlineData(13, "2023-02-28:", RowFlaw.NotATime, "文件证书到期时间")]
    [InlineData(16, "44960", RowFlaw.NotATime, "交易网关业务并排日期")]
    [InlineData(18, "now", RowFlaw.NotATime, "操作时间")]
    [Trait("Rule", "2.5-1")]
    public void Read_BadCell_PlaceAndReasonAreTold(int column, string cell, RowFlaw? flaw, string? heading)
    {
        var read = Import.Trading(Import.TradingLine(2, "R1"), Import.TradingLine(column, cell), Import.TradingLine(2, "R2"));

        Assert.Equal(flaw, read.Problems.SingleOrDefault()?.Flaw);
        Assert.Equal(flaw is null ? 3 : 2, read.Inventory.TradingGateways.Count);
        Assert.All(read.Problems, problem => Assert.Equal((3, column, heading), (problem.Line, problem.Column, problem.Heading)));
    }

    [Fact]
    public void Read_IdentifierOf65Characters_IsRefused()
    {
        var read = Import.Market(Import.MarketLine(4, new('9', 64)), Import.MarketLine(4, new('9', 65)));

        Assert.Equal(64, Assert.Single(read.Inventory.MarketDataGateways).Certificate.Id!.Value.Length);
        var problem = Assert.Single(read.Problems);
        Assert.Equal((RowFlaw.NotAnIdentifier, 61), (problem.Flaw, problem.Found.Length));
    }

    [Fact]
    public void Read_RowWithTwoBadCells_BothAreToldAndOneRowIsCounted()
    {
        var read = Import.Market("280,,,,yesterday,tomorrow,");

        Assert.Equal([5, 6], read.Problems.Select(problem => problem.Column!.Value));
        Assert.Equal(["yesterday", "tomorrow"], read.Problems.Select(problem => problem.Found));
        Assert.Equal(1, read.BadRows);
    }

    [Theory]
    [InlineData("280,已开通", RowFlaw.TooFewCells)]
    [InlineData("280", RowFlaw.TooFewCells)]
    [InlineData(Good + ",", RowFlaw.TooManyCells)]
    [InlineData("2\"80,已开通,EKey,,,,", RowFlaw.BrokenQuotes)]
    [InlineData("\"280\"x,已开通,EKey,,,,", RowFlaw.BrokenQuotes)]
    [InlineData("280,\"已开通,EKey,,,,", RowFlaw.BrokenQuotes)]
    public void Read_BadRow_TheRowsAroundItAreRead(string bad, RowFlaw flaw)
    {
        var read = Import.Market(Good, bad, Good, bad, Good);

        Assert.Equal(3, read.Inventory.MarketDataGateways.Count);
        Assert.Equal([(3, flaw), (5, flaw)], read.Problems.Select(problem => (problem.Line, problem.Flaw)));
        Assert.Equal(2, read.BadRows);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("280,,,,,,\"")]
    public void Read_LoneQuote_CostsOneLine(string bad)
    {
        var read = Import.Market(Good, bad, Good, "280,\"已\"\"开\n通\",EKey,,,,");

        Assert.Equal([3L], read.Problems.Select(problem => problem.Line));
        Assert.Equal(["已开通", "已开通", "已\"开\n通"], read.Inventory.MarketDataGateways.Select(row => row.State));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_LineBreaksInCells_LinesAreCountedAsInTheFile(string lineBreak)
    {
        var lines = new[] { "", Import.MarketHeadings, "", ",,,,,,", " ", $"1,\"a{lineBreak}{lineBreak}b\",,,,,", "bad", $"2,\"a{lineBreak}b\",,,,x," };

        var read = Import.Of(Encoding.UTF8.GetBytes(string.Join(lineBreak, lines))).AsT0;

        Assert.Equal($"a{lineBreak}{lineBreak}b", Assert.Single(read.Inventory.MarketDataGateways).State);
        Assert.Equal([9, 10], read.Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData(65_536, false)]
    [InlineData(65_537, true)]
    [InlineData(1_000_000, true)]
    public void Read_LongLine_LimitIsOnTheByte(int bytes, bool tooLong)
    {
        // Six commas and the line's own break are bytes of it, too.
        var line = $",{new string('x', bytes - 8)},,,,,";

        var read = Import.Market(Good, line, Good, "bad");

        Assert.Equal(tooLong ? 2 : 3, read.Inventory.MarketDataGateways.Count);
        Assert.Equal(
            tooLong ? [(3, RowFlaw.LineTooLong), (5, RowFlaw.TooFewCells)] : [(5, RowFlaw.TooFewCells)],
            read.Problems.Select(problem => (problem.Line, problem.Flaw)));
    }

    [Fact]
    public void Read_LoneQuoteBeforeManyRows_CostsOneLine()
    {
        var read = Import.Market(["\"", .. Enumerable.Repeat(Good, 5000)]);

        Assert.Equal(5000, read.Inventory.MarketDataGateways.Count);
        Assert.Equal((2, RowFlaw.BrokenQuotes), (Assert.Single(read.Problems).Line, read.Problems[0].Flaw));
    }

    [Fact]
    public void Read_LongLineAndReturnsAlone_NextLineIsRead()
    {
        var file = Encoding.UTF8.GetBytes($"{Import.MarketHeadings}\r{new string('x', 66_000)}\r{Good}\rbad");

        var read = Import.Of(new PiecemealStream(file, 1)).AsT0;

        Assert.Single(read.Inventory.MarketDataGateways);
        Assert.Equal([2, 4], read.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Read_BadAllThrough_FirstThousandProblemsAreKept()
    {
        var read = Import.Market([.. Enumerable.Repeat("bad", 5000)]);

        Assert.Equal((1000, 5000), (read.Problems.Count, read.BadRows));
    }

    [Fact]
    public void Found_ControlCharacters_DoNotReachTheScreen() =>
        Assert.DoesNotContain(Assert.Single(Import.Market(Import.MarketLine(2, "\u001b[2J\a")).Problems).Found, char.IsControl);

    [Fact]
    public void Text_EveryFlaw_HasBothLanguagesAndSaysWhere()
    {
        foreach (var flaw in Enum.GetValues<RowFlaw>())
        {
            var problem = new RowProblem(1234, flaw, "found", 17, "流速权", "1–20");
            var (english, chinese) = (problem.Text(Language.English), problem.Text(Language.Chinese));

            Assert.Contains("1234", english, StringComparison.Ordinal);
            Assert.Contains("1234", chinese, StringComparison.Ordinal);
            Assert.Contains("请", chinese, StringComparison.Ordinal);
            Assert.NotEqual(english, chinese);
        }
    }
}
