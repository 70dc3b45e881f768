using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Tests;

public sealed class TokenStyleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // What tokens of each kind showed after each wrong PIN, as measured: - nothing, L low, F final try, X locked.
    public static TheoryData<string, TokenStyle, string> Ladders { get; } = new()
    {
        { "EKey", TokenStyle.EKey, "- L L L L F X X" },
        { "SKF", TokenStyle.Skf, "6 5 4 3 2 1 0 0" },
        { "openCryptoki", TokenStyle.OpenCryptoki, "- L F X X" },
        { "TPM", TokenStyle.Tpm, "- - - - - - - -" },
        { "PIV", TokenStyle.Piv, "- - - - - F X X" },
    };

    [Theory]
    [MemberData(nameof(Ladders))]
    public async Task Status_AfterEachWrongPin_IsWhatSuchATokenShows(string kind, TokenStyle style, string shown)
    {
        var token = _folder.Token(style);
        await using var eKey = new SimulatedEKey(token, new InMemoryTryRecords());

        var seen = new List<string>();
        foreach (var attempt in shown.Split(' '))
        {
            seen.Add(Sign((await eKey.StatusAsync()).AsT0));
            _ = token.Send("wrong" + seen.Count);
        }

        Assert.Equal($"{kind}: {shown}", $"{kind}: {string.Join(' ', seen)}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RightPin_OnATpm_GivesNoTryBack(bool isTpm)
    {
        var token = _folder.Token(isTpm ? TokenStyle.Tpm : TokenStyle.EKey);
        _ = token.Send("wrong1");

        Assert.True(token.Send(Given.Pin).IsT0);

        Assert.Equal(isTpm ? 5 : 6, token.Tries().TriesLeft);
    }

    [Fact]
    public void Style_ThroughTheFile_IsTheSame()
    {
        var style = new TokenStyle
        {
            Policy = PinPolicy.Of(3, PinCounting.Ever).AsT0,
            Display = PinDisplay.Low | PinDisplay.Locked,
            LockingTrySaysLocked = false,
            WrongPinCode = 0x8000_0001,
            LeastPinLength = 4,
            MostPinLength = 8,
            AsksPinToSign = true,
            Sm2Flaw = Sm2Flaw.WithoutZ,
            Sm2Vendor = Sm2Vendor.Sansec,
        };
        using var pin = Given.Of("1234");

        var path = SimulatedToken.Create(_folder.PathOf("x.json"), Given.Order with { Style = style }, pin, pin).Path;

        Assert.Equal(style, SimulatedToken.Open(path).Style);
    }

    public void Dispose() => _folder.Dispose();

    private static string Sign(PinStatus status) =>
        status.Remaining is { } left ? $"{left}" : status.Locked ? "X" : status.FinalTry ? "F" : status.Low ? "L" : "-";
}
