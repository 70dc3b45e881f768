using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

[Collection(nameof(NativeModule))]
public sealed class LoginTests(NativeModule module)
{
    // After each wrong PIN: what it answers, the flags that it shows to this process, and to a fresh one.
    private static readonly (CKR Answer, string Flag)[] Ladder =
    [
        (CKR.CKR_PIN_INCORRECT, "user PIN count low"),
        (CKR.CKR_PIN_INCORRECT, "user PIN count low"),
        (CKR.CKR_PIN_INCORRECT, "user PIN count low"),
        (CKR.CKR_PIN_INCORRECT, "user PIN count low"),
        (CKR.CKR_PIN_INCORRECT, "final user PIN try"),
        (CKR.CKR_PIN_LOCKED, "user PIN locked"),
        (CKR.CKR_PIN_LOCKED, "user PIN locked"),
    ];

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void Login_WrongPins_GoDownTheLadder()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = Open(library);

        foreach (var (answer, flag) in Ladder)
        {
            Assert.Equal(answer, Login(session, "wrong1"));
            Assert.Equal([flag], UserFlags(library));
            Assert.Equal([flag], UserFlags(module.Tool("-L").Succeeded()));
        }

        Assert.Equal(CKR.CKR_PIN_LOCKED, Login(session, Given.Pin));
        Assert.Equal(new(Received: 8, ReceivedWhileLocked: 2, Rejected: 6, MostRejectionsOfOne: 6), token.Evidence());
    }

    [Fact]
    public void Login_TheRightPin_GivesAllTriesBack()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = Open(library);
        _ = Login(session, "wrong1");

        Assert.Equal(CKR.CKR_OK, Login(session, Given.Pin));

        Assert.Empty(UserFlags(library));
        Assert.Equal(6, token.Tries().TriesLeft);
    }

    [Theory]
    [MemberData(nameof(TokenStyleTests.Ladders), MemberType = typeof(TokenStyleTests))]
    public void Login_OnATokenOfEachStyle_ShowsWhatSuchATokenShows(string kind, TokenStyle style, string shown)
    {
        _ = module.OnlyToken(style);
        using var library = NativeModule.Load();
        using var session = Open(library);
        var ladder = kind is "SKF" ? "- L L L L F X X" : shown;

        var seen = new List<string>();
        foreach (var attempt in ladder.Split(' '))
        {
            seen.Add(UserFlags(library) switch { [] => "-", ["user PIN count low"] => "L", ["final user PIN try"] => "F", _ => "X" });
            _ = Login(session, "wrong1");
        }

        Assert.Equal(ladder, string.Join(' ', seen));
    }

    [Fact]
    public void Login_TheLockingTryOfOpenCryptoki_IsAnsweredAsAnyOther()
    {
        _ = module.OnlyToken(TokenStyle.OpenCryptoki);
        using var library = NativeModule.Load();
        using var session = Open(library);

        Assert.Equal(
            [CKR.CKR_PIN_INCORRECT, CKR.CKR_PIN_INCORRECT, CKR.CKR_PIN_INCORRECT, CKR.CKR_PIN_LOCKED],
            Enumerable.Range(0, 4).Select(_ => Login(session, "wrong1")));
    }

    [Fact]
    public void Login_SomebodyIsLoggedIn_NoPinIsLookedAt()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        using var first = Open(library);
        using var second = Open(library);
        Assert.Equal(CKR.CKR_OK, Login(first, Given.Pin));

        Assert.Equal(CKR.CKR_USER_ALREADY_LOGGED_IN, Login(second, "wrong1"));
        Assert.Equal(CKR.CKR_USER_ANOTHER_ALREADY_LOGGED_IN, Login(second, "wrong1", CKU.CKU_SO));
        Assert.Equal(CKS.CKS_RW_USER_FUNCTIONS, second.GetSessionInfo().State);
        Assert.Equal((1, 0), (token.Evidence().Received, token.Evidence(PinOwner.Officer).Received));
    }

    [Fact]
    public void Login_OfAToken_EndsWithItsLastSession()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        var (first, second) = (Open(library), Open(library));
        _ = Login(first, Given.Pin);

        first.Dispose();
        Assert.Equal(CKS.CKS_RW_USER_FUNCTIONS, second.GetSessionInfo().State);

        second.Dispose();
        using var third = Open(library);
        Assert.Equal(CKS.CKS_RW_PUBLIC_SESSION, third.GetSessionInfo().State);
        Assert.Equal(CKR.CKR_USER_NOT_LOGGED_IN, Codes.Of(third.Logout));
    }

    [Fact]
    public void Login_AsTheOfficer_NeedsEverySessionToBeReadWrite()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using (var readOnly = Open(library, SessionType.ReadOnly))
        {
            Assert.Equal(CKR.CKR_SESSION_READ_ONLY_EXISTS, Login(readOnly, Given.OfficerPin, CKU.CKU_SO));
        }

        using var session = Open(library);
        Assert.Equal(CKR.CKR_OK, Login(session, Given.OfficerPin, CKU.CKU_SO));
        Assert.Equal(CKR.CKR_SESSION_READ_WRITE_SO_EXISTS, Codes.Of(() => Open(library, SessionType.ReadOnly)));
        Assert.Equal(CKS.CKS_RW_SO_FUNCTIONS, session.GetSessionInfo().State);
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void InitPin_ByTheOfficer_UnlocksAndThePinMustBeChanged()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = Open(library);
        for (var i = 0; i < 6; i++)
        {
            _ = Login(session, "wrong1");
        }

        Assert.Equal(CKR.CKR_USER_NOT_LOGGED_IN, Codes.Of(() => session.InitPin("654321")));
        Assert.Equal(CKR.CKR_OK, Login(session, Given.OfficerPin, CKU.CKU_SO));
        Assert.Equal(CKR.CKR_PIN_LEN_RANGE, Codes.Of(() => session.InitPin("12345")));
        session.InitPin("654321");
        session.Logout();

        Assert.Equal(["user PIN to be changed"], UserFlags(library));
        Assert.Equal(CKR.CKR_OK, Login(session, "654321"));
        Assert.Equal(CKR.CKR_PIN_EXPIRED, Codes.Of(() => Sm2Signature.Of(session, Sm2Vendor.Neutral.Mechanisms[0], new byte[32])));
        session.SetPin("654321", "246810");
        Assert.Empty(UserFlags(library));
        Assert.NotEmpty(Sm2Signature.Of(session, Sm2Vendor.Neutral.Mechanisms[0], new byte[32]));
        Assert.Equal((6, EKeyState.Ready), (token.Tries().TriesLeft, token.Tries().State));
    }

    [Fact]
    public void SetPin_TheOldOneWrongOrTheNewOneBad_IsRefused()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        using (var readOnly = Open(library, SessionType.ReadOnly))
        {
            Assert.Equal(CKR.CKR_SESSION_READ_ONLY, Codes.Of(() => readOnly.SetPin(Given.Pin, "654321")));
        }

        using var session = Open(library);
        Assert.Equal(CKR.CKR_PIN_LEN_RANGE, Codes.Of(() => session.SetPin(Given.Pin, "12345")));
        Assert.Equal(CKR.CKR_PIN_INCORRECT, Codes.Of(() => session.SetPin("wrong1", "654321")));
        Assert.Equal(5, token.Tries().TriesLeft);
        session.SetPin(Given.Pin, "654321");

        Assert.Equal(CKR.CKR_OK, Login(session, "654321"));
    }

    [Fact]
    public void SetPin_AsTheOfficer_ChangesTheOfficersPin()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = Open(library);
        _ = Login(session, Given.OfficerPin, CKU.CKU_SO);

        session.SetPin(Given.OfficerPin, "13579135");

        Assert.True(token.Send("13579135", PinOwner.Officer).IsT0);
        Assert.True(token.Send(Given.Pin).IsT0);
    }

    [Theory]
    [InlineData("1", CKR.CKR_PIN_INCORRECT, 5)]
    [InlineData("123456789012345678901234567890", CKR.CKR_PIN_INCORRECT, 5)]
    public void Login_APinOfAnImpossibleLength_CostsATryAllTheSame(string pin, CKR answer, int left)
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = Open(library);

        Assert.Equal(answer, Login(session, pin));
        Assert.Equal(left, token.Tries().TriesLeft);
    }

    [Fact]
    public void Login_ManyProcessesAtOnce_EachWrongPinCostsOneTry()
    {
        var token = module.OnlyToken(TokenStyle.EKey with { Policy = PinPolicy.Of(10).AsT0 });

        var answers = Enumerable.Range(0, 12).AsParallel().WithDegreeOfParallelism(4)
            .Select(i => module.Tool("--login", "--pin", $"wrong{i:d2}", "-O").Output).ToArray();

        Assert.Equal(9, answers.Count(answer => answer.Contains("CKR_PIN_INCORRECT", StringComparison.Ordinal)));
        Assert.Equal(3, answers.Count(answer => answer.Contains("CKR_PIN_LOCKED", StringComparison.Ordinal)));
        Assert.Equal(new(Received: 12, ReceivedWhileLocked: 2, Rejected: 10, MostRejectionsOfOne: 1), token.Evidence());
    }

    internal static ISession Open(IPkcs11Library library, SessionType type = SessionType.ReadWrite) =>
        library.GetSlotList(SlotsType.WithTokenPresent).Single().OpenSession(type);

    internal static CKR Login(ISession session, string pin, CKU user = CKU.CKU_USER) => Codes.Of(() => session.Login(user, pin));

    private static string[] UserFlags(IPkcs11Library library)
    {
        var flags = library.GetSlotList(SlotsType.WithTokenPresent).Single().GetTokenInfo().TokenFlags;
        return [.. new[]
        {
            (flags.UserPinCountLow, "user PIN count low"),
            (flags.UserPinFinalTry, "final user PIN try"),
            (flags.UserPinLocked, "user PIN locked"),
            (flags.UserPinToBeChanged, "user PIN to be changed"),
        }.Where(flag => flag.Item1).Select(flag => flag.Item2)];
    }

    // As pkcs11-tool writes them.
    private static string[] UserFlags(string listing) =>
        [.. listing.Split('\n').Single(line => line.Contains("token flags", StringComparison.Ordinal)).Split(':')[1].Split(',').Select(flag => flag.Trim())
            .Where(flag => flag.Contains("user PIN", StringComparison.Ordinal))];
}
