using System.Text;
using ExchangeGateway.EKeys;
using ExchangeGateway.Rules;
using GatewayConsole.EKeys;

namespace GatewayConsole.Tests;

public sealed class MaskedPromptTests
{
    [Theory]
    [InlineData("314159\n", "314159", "PIN: ******")]
    [InlineData("31\b4159\n", "34159", "PIN: **\b \b****")]
    [InlineData("\b1\n", "1", "PIN: *")]
    [InlineData("密码\n", "密码", "PIN: **")]
    [InlineData("\n", "", "PIN: ")]
    [InlineData("314\u001b", null, "PIN: ***")]
    [InlineData("314", null, "PIN: ***")]
    public void Ask_Keys_AreReadAndNotShown(string keys, string? pin, string shown)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var answer = Prompt(keys, error).Ask("PIN");

        Assert.Equal(pin, answer is null ? null : Encoding.UTF8.GetString(answer.Utf8));
        Assert.Equal(shown + "\n", error.ToString());
    }

    [Fact]
    public async Task AskAsync_ARequest_TellsTheTriesFirst()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var status = PinStatus.Counted(6, 1);
        var answer = await Prompt("314159\n", error).AskAsync(new(new("Maker", "Model", "0001", "TDGW", null), PinOwner.User, status), default);
        using var pin = answer.AsT0;

        Assert.StartsWith(status.Text(Language.English), error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("314159", error.ToString(), StringComparison.Ordinal);
    }

    private static MaskedPrompt Prompt(string keys, StringWriter error)
    {
        var left = new Queue<char>(keys);
        return new(Screen.OfText(TextWriter.Null, error, Language.English) with
        {
            ReadKey = () => left.TryDequeue(out var key) ? new ConsoleKeyInfo(key, key switch
            {
                '\n' => ConsoleKey.Enter,
                '\b' => ConsoleKey.Backspace,
                '\u001b' => ConsoleKey.Escape,
                _ => ConsoleKey.None,
            }, false, false, false) : null,
        });
    }
}
