using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What is done before a PIN is sent to a device that may be dead.</summary>
public sealed class RecoveryTests : IAsyncDisposable
{
    private const CKR Dead = CKR.CKR_GENERAL_ERROR;

    private readonly ScriptedCryptoki _scripted = new();
    private readonly Pkcs11Module _module;
    private readonly Pkcs11EKey _key;

    public RecoveryTests()
    {
        _module = _scripted.Open();
        _key = Connect();
    }

    [Theory]
    [InlineData("C_GetSlotList")]
    [InlineData("C_GetTokenInfo")]
    [InlineData("C_OpenSession")]
    [InlineData("C_FindObjectsInit")]
    [InlineData("C_GenerateRandom")]
    public async Task LogInAsync_AFailureThatPasses_IsAskedAgainAndTheModuleLeftAlone(string call)
    {
        _scripted.Next(call, Dead);

        Assert.True((await LogIn()).IsT0);
        Assert.Equal((1, 0), (_scripted.Initialisations, _scripted.Finalisations));
    }

    [Theory]
    [InlineData("C_GetSlotList")]
    [InlineData("C_OpenSession")]
    [InlineData("C_GenerateRandom")]
    public async Task LogInAsync_AFailureThatStays_InitialisesTheModuleAnewBeforeThePin(string call)
    {
        _scripted.Next(call, Dead, Dead);

        Assert.True((await LogIn()).IsT0);
        Assert.Equal((2, 1), (_scripted.Initialisations, _scripted.Finalisations));
        Assert.Equal(["C_Login 123456"], _scripted.Calls);
    }

    [Fact]
    public async Task LogInAsync_TheModuleDoesNotComeBack_SendsNoPinAndFindsItLater()
    {
        _scripted.Next("C_GetSlotList", Dead, Dead).Next("C_Initialize", Dead);
        Assert.Equal(new DeviceFault(5, "CKR_GENERAL_ERROR"), (await LogIn()).Value);
        Assert.Empty(_scripted.Calls);

        Assert.True((await LogIn()).IsT0);
        Assert.Equal("Signed", Client.Text(await _key.SignAsync(Client.Challenge)));
    }

    [Fact]
    public async Task LogInAsync_FailuresWithoutEnd_AreAnsweredWithoutAPin()
    {
        _scripted.Next("C_GetSlotList", Dead, Dead, Dead, Dead);

        Assert.True((await LogIn()).IsT7);
        Assert.Equal(2, _scripted.Initialisations);
        Assert.Empty(_scripted.Calls);
    }

    [Fact]
    public async Task LogInAsync_RandomNumbersThatNeverCome_AreNotAskedForAgain()
    {
        _scripted.Next("C_GenerateRandom", Dead, Dead, Dead);
        Assert.True((await LogIn()).IsT0);
        await _key.LogOutAsync();
        _scripted.Next("C_GenerateRandom", Dead);

        Assert.True((await LogIn()).IsT0);
        Assert.Equal(2, _scripted.Initialisations);
    }

    [Fact]
    public async Task LogInAsync_AnotherConnectionOfTheTokenThoughtItWasLoggedIn_LosesItsLogin()
    {
        await using var other = Connect();
        await other.LogInAsync(Prompt.Typed("123456"));
        _scripted.Next("C_GenerateRandom", Dead, Dead);

        Assert.True((await LogIn()).IsT0);

        Assert.Equal("NotLoggedIn", Client.Text(await other.SignAsync(Client.Challenge)));
        Assert.Equal("Signed", Client.Text(await _key.SignAsync(Client.Challenge)));
        Assert.Equal(1, _scripted.OpenSessions - LostSessions);
    }

    [Fact]
    public async Task LogInAsync_OthersHadInitialisedTheModule_IsNeverFinalised()
    {
        var scripted = new ScriptedCryptoki { IsShared = true };
        using (var module = scripted.Open())
        {
            await using var key = Client.Connected(module.Connect(TokenChoice.Only, new(new InMemoryTryRecords())));
            scripted.Next("C_GetSlotList", Dead, Dead);

            Assert.True((await key.LogInAsync(Prompt.Typed("123456"))).IsT7);
            Assert.Equal(1, scripted.Initialisations);
        }
    }

    [Fact]
    public async Task LogInAsync_OthersFinalisedTheModule_InitialisesItAnew()
    {
        var scripted = new ScriptedCryptoki { IsShared = true };
        using var module = scripted.Open();
        await using var key = Client.Connected(module.Connect(TokenChoice.Only, new(new InMemoryTryRecords())));
        scripted.Next("C_GetSlotList", CKR.CKR_CRYPTOKI_NOT_INITIALIZED, CKR.CKR_CRYPTOKI_NOT_INITIALIZED);

        Assert.True((await key.LogInAsync(Prompt.Typed("123456"))).IsT0);
        Assert.Equal(2, scripted.Initialisations);
    }

    [Fact]
    public async Task StatusAsync_AFailure_IsAnsweredAndTheModuleLeftAlone()
    {
        _scripted.Next("C_GetSlotList", Dead, Dead);

        Assert.True((await _key.StatusAsync()).IsT3);
        Assert.Equal(1, _scripted.Initialisations);
    }

    [Fact]
    public async Task LogInAsync_AnotherSerialNumberInTheSlot_SendsNoPin()
    {
        _scripted.Serial = "other";

        Assert.Equal("OtherToken label (other)", Client.Text(await LogIn()));
        Assert.Empty(_scripted.Calls);
    }

    [Fact]
    public async Task LogInAsync_SerialChangesWhileThePinIsTyped_SendsNoPin()
    {
        var prompt = new Prompt(() =>
        {
            _scripted.Serial = "other";
            return Pin.Copy("123456");
        });

        Assert.Equal("OtherToken label (other)", Client.Text(await _key.LogInAsync(prompt)));
        Assert.Empty(_scripted.Calls);
    }

    [Fact]
    public async Task LogInAsync_LoggedOutByOthersWithoutAWord_AsksForThePinAgain()
    {
        await LogIn();
        _scripted.IsLoggedIn = false;

        Assert.Equal("LoggedIn", Client.Text(await LogIn()));
        Assert.Equal(["C_Login 123456", "C_Login 123456"], _scripted.Calls);
    }

    [Fact]
    public async Task DisposeAsync_LastConnection_LogsOutClosesAndFinalises()
    {
        await LogIn();
        await using (var other = Connect())
        {
            await other.LogInAsync(Prompt.Typed("999999"));
            await _key.DisposeAsync();
            Assert.DoesNotContain("C_Logout", _scripted.Calls);
        }

        Assert.Contains("C_Logout", _scripted.Calls);
        Assert.Equal((0, 0), (_scripted.OpenSessions, _scripted.Finalisations));
        _module.Dispose();
        Assert.Equal(1, _scripted.Finalisations);
    }

    [Fact]
    public async Task LogInAsync_OnTheReadersKeys_SendsNoPinAndOnlyWhereThereAreKeys()
    {
        var onKeys = new Prompt(() => new UsePinPad());
        Assert.Equal("The reader has no keys (0x00000000)", Client.Text(await _key.LogInAsync(onKeys)));
        Assert.Empty(_scripted.Calls);

        _scripted.Flags |= CKF.CKF_PROTECTED_AUTHENTICATION_PATH;
        _scripted.Next("C_Login", CKR.CKR_FUNCTION_CANCELED);
        Assert.Equal("PromptCancelled", Client.Text(await _key.LogInAsync(onKeys)));
        Assert.Equal("LoggedIn", Client.Text(await _key.LogInAsync(onKeys)));
        Assert.Equal(["C_Login keys", "C_Login keys"], _scripted.Calls);
    }

    public async ValueTask DisposeAsync()
    {
        await _key.DisposeAsync();
        _module.Dispose();
    }

    // A module that begins anew has closed them; nobody closes their handles again.
    private int LostSessions => _scripted.Finalisations;

    private Pkcs11EKey Connect() => Client.Connected(_module.Connect(TokenChoice.Only, new(new InMemoryTryRecords())));

    private ValueTask<EKeyLogin> LogIn() => _key.LogInAsync(Prompt.Typed("123456"));
}
