using ExchangeGateway.Simulation.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

[Collection(nameof(NativeModule))]
public sealed class SlotTests(NativeModule module)
{
    [Fact]
    public void TokenInfo_WithoutASession_TellsTheTokenOrdered()
    {
        _ = module.OnlyToken(order: Given.Order with { Label = "交易网关的电子钥匙甲", Serial = "0007" });
        using var library = NativeModule.Load();

        var info = library.GetSlotList(SlotsType.WithTokenPresent).Single().GetTokenInfo();

        Assert.Equal(("交易网关的电子钥匙甲", "0007", "ExchangeGateway", "Simulated EKey"), (info.Label, info.SerialNumber, info.ManufacturerId, info.Model));
        Assert.Equal((6ul, 16ul), (info.MinPinLen, info.MaxPinLen));
        Assert.True(info.TokenFlags is { TokenInitialized: true, UserPinInitialized: true, LoginRequired: true, ProtectedAuthenticationPath: false });
        Assert.Equal("Simulated EKey", library.GetInfo().LibraryDescription);
    }

    [Fact]
    public void Slots_AFileEach_KeepTheirNumbersWhenOneIsNewOrGone()
    {
        _ = module.OnlyToken(order: Given.Order with { Serial = "0001" });
        var third = module.Token(name: "3.json", order: Given.Order with { Serial = "0003" });
        using var library = NativeModule.Load();
        Assert.Equal(["0001", "0003"], Serials(library));

        _ = module.Token(name: "2.json", order: Given.Order with { Serial = "0002" });
        Assert.Equal(["0001", "0003", "0002"], Serials(library));

        File.Delete(third.Path);
        Assert.Equal(["0001", "0002"], Serials(library));
        Assert.Equal([1ul, 2ul, 3ul], library.GetSlotList(SlotsType.WithOrWithoutTokenPresent).Select(slot => slot.SlotId));
    }

    [Fact]
    public void Initialize_Again_BeginsAnewWithWhatTheEnvironmentSaysThen()
    {
        var token = module.OnlyToken();
        using (var library = NativeModule.Load())
        {
            _ = SigningTests.LoggedIn(library);
        }

        try
        {
            NativeModule.Use(token.Path);
            using var again = NativeModule.Load();
            using var session = LoginTests.Open(again);
            Assert.Equal(CKS.CKS_RW_PUBLIC_SESSION, session.GetSessionInfo().State);
            Assert.Equal(1ul, session.SessionId);
        }
        finally
        {
            NativeModule.Use(Path.GetDirectoryName(token.Path)!);
        }
    }

    [Fact]
    public void Remove_InUse_EndsSessionsAndLogin()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        var session = SigningTests.LoggedIn(library);
        var other = LoginTests.Open(library);

        token.Remove();

        Assert.Equal(CKR.CKR_DEVICE_REMOVED, Codes.Of(() => session.GenerateRandom(8)));
        Assert.Equal(CKR.CKR_SESSION_HANDLE_INVALID, Codes.Of(() => session.GenerateRandom(8)));
        Assert.Equal(CKR.CKR_SESSION_HANDLE_INVALID, Codes.Of(() => other.GetSessionInfo()));
        Assert.Empty(library.GetSlotList(SlotsType.WithTokenPresent));
        var slot = library.GetSlotList(SlotsType.WithOrWithoutTokenPresent).Single();
        Assert.False(slot.GetSlotInfo().SlotFlags.TokenPresent);
        Assert.Equal(CKR.CKR_TOKEN_NOT_PRESENT, Codes.Of(() => slot.GetTokenInfo()));
        Assert.Equal(CKR.CKR_TOKEN_NOT_PRESENT, Codes.Of(() => slot.OpenSession(SessionType.ReadWrite)));

        token.Insert();

        using var again = LoginTests.Open(library);
        Assert.Equal(CKS.CKS_RW_PUBLIC_SESSION, again.GetSessionInfo().State);
        again.Login(CKU.CKU_USER, Given.Pin);
        Assert.Equal(2, token.Evidence().Received);
    }

    [Fact]
    public void Insert_AfterSessionsWereLeftOpen_TheyAreNoneOfTheTokens()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        _ = LoginTests.Open(library, SessionType.ReadOnly);
        token.Remove();
        token.Insert();

        using var session = LoginTests.Open(library);

        Assert.Equal(1ul, library.GetSlotList(SlotsType.WithTokenPresent).Single().GetTokenInfo().SessionCount);
        Assert.Equal(CKR.CKR_OK, LoginTests.Login(session, Given.OfficerPin, CKU.CKU_SO));
    }

    // Unloading takes nothing away that .NET's own threads in the module still need.
    [Fact]
    public void Dispose_OfTheLibrary_OverAndOver_TheProcessLives()
    {
        _ = module.OnlyToken();
        for (var i = 0; i < 20; i++)
        {
            using var library = NativeModule.Load();
            using var session = SigningTests.LoggedIn(library);
            Assert.Equal(32, session.GenerateRandom(32).Length);
            GC.Collect();
        }
    }

    [Fact]
    public void ExchangeWith_Another_OldSessionsNeverReachIt()
    {
        var first = module.OnlyToken();
        using var folder = new TemporaryFolder();
        var second = folder.Token(name: "drawer.json");
        using var library = NativeModule.Load();
        var session = LoginTests.Open(library);

        first.ExchangeWith(second);

        Assert.Equal(CKR.CKR_DEVICE_REMOVED, LoginTests.Login(session, "wrong1"));
        Assert.Equal((0, 0), (first.Evidence().Received, second.Evidence().Received));
    }

    [Fact]
    public void WaitForSlotEvent_WithoutWaiting_TellsEachChangeOnce()
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        Assert.False(Event(library));

        token.Remove();
        Assert.True(Event(library));
        Assert.False(Event(library));

        token.Insert();
        Assert.True(Event(library));
        Assert.Equal(CKR.CKR_FUNCTION_NOT_SUPPORTED, Codes.Of(() => library.WaitForSlotEvent(WaitType.Blocking, out _, out _)));
    }

    [Theory]
    [InlineData(TokenOperation.ReadStatus)]
    [InlineData(TokenOperation.OpenSession)]
    [InlineData(TokenOperation.FindObjects)]
    [InlineData(TokenOperation.LogIn)]
    [InlineData(TokenOperation.ChangePin)]
    [InlineData(TokenOperation.SetUserPin)]
    [InlineData(TokenOperation.Sign)]
    public void Inject_AtEachOperation_ItsCodeIsAnsweredOnce(TokenOperation operation)
    {
        var token = module.OnlyToken();
        using var library = NativeModule.Load();
        var slot = library.GetSlotList(SlotsType.WithTokenPresent).Single();
        using var session = LoginTests.Open(library);
        if (operation is TokenOperation.SetUserPin)
        {
            session.Login(CKU.CKU_SO, Given.OfficerPin);
        }
        else if (operation is TokenOperation.Sign)
        {
            session.Login(CKU.CKU_USER, Given.Pin);
        }

        Action call = operation switch
        {
            TokenOperation.ReadStatus => () => slot.GetTokenInfo(),
            TokenOperation.OpenSession => () => slot.OpenSession(SessionType.ReadWrite).Dispose(),
            TokenOperation.FindObjects => () => session.FindAllObjects([]),
            TokenOperation.LogIn => () => session.Login(CKU.CKU_USER, Given.Pin),
            TokenOperation.ChangePin => () => session.SetPin(Given.Pin, "654321"),
            TokenOperation.SetUserPin => () => session.InitPin("654321"),
            _ => () => Sm2Signature.Of(session, Sm2Vendor.Neutral.Mechanisms[0], new byte[32]),
        };
        token.Inject(new(operation, 0x8000_0042));

        Assert.Equal(0x8000_0042u, (uint)Codes.Of(call));
        Assert.Equal(CKR.CKR_OK, Codes.Of(call));
    }

    private static bool Event(IPkcs11Library library)
    {
        library.WaitForSlotEvent(WaitType.NonBlocking, out var occurred, out _);
        return occurred;
    }

    private static IEnumerable<string> Serials(IPkcs11Library library) =>
        library.GetSlotList(SlotsType.WithTokenPresent).Select(slot => slot.GetTokenInfo().SerialNumber);
}
