using ExchangeGateway.Rules;

namespace ExchangeGateway.Csv.Tests;

public class ReadFileTests
{
    [Theory]
    [InlineData("no-such-file.csv", FileRefusal.NotFound)]
    [InlineData("no-such-folder/file.csv", FileRefusal.NotFound)]
    [InlineData("", FileRefusal.NotAPath)]
    [InlineData(" ", FileRefusal.NotAPath)]
    [InlineData("a\0b", FileRefusal.NotAPath)]
    [InlineData(".", FileRefusal.AccessDenied)]
    public async Task ReadFile_NoSuchFile_IsAnAnswer(string path, FileRefusal reason) =>
        Assert.Equal(new FileNotRead(path, reason), (await InventoryCsv.ReadFileAsync(path)).AsT2);

    [Fact]
    public async Task ReadFile_HeldByAnotherProgram_IsAnAnswer()
    {
        var path = Path.GetTempFileName();
        try
        {
            await using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

            Assert.Equal(new FileNotRead(path, FileRefusal.Failed), (await InventoryCsv.ReadFileAsync(path)).AsT2);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Text_EveryReason_HasBothLanguages()
    {
        foreach (var reason in Enum.GetValues<FileRefusal>())
        {
            var refusal = new FileNotRead("table.csv", reason);

            Assert.Contains("table.csv", refusal.Text(Language.English), StringComparison.Ordinal);
            Assert.Contains("请", refusal.Text(Language.Chinese), StringComparison.Ordinal);
        }
    }
}
