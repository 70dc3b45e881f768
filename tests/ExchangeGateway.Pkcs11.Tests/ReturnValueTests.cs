using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using ExchangeGateway.Simulation;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What every return value of the standard means, whatever call it answers.</summary>
public class ReturnValueTests
{
    private static readonly CKR[] Wrong = [CKR.CKR_PIN_INCORRECT, CKR.CKR_PIN_INVALID, CKR.CKR_PIN_LEN_RANGE, CKR.CKR_PIN_LOCKED];

    // What the standard has a module answer without having asked the token.
    private static readonly CKR[] Free =
    [
        CKR.CKR_PIN_EXPIRED, CKR.CKR_USER_ALREADY_LOGGED_IN, CKR.CKR_USER_ANOTHER_ALREADY_LOGGED_IN, CKR.CKR_USER_TOO_MANY_TYPES,
        CKR.CKR_USER_PIN_NOT_INITIALIZED, CKR.CKR_USER_TYPE_INVALID, CKR.CKR_SESSION_HANDLE_INVALID, CKR.CKR_SESSION_CLOSED,
        CKR.CKR_SESSION_READ_ONLY, CKR.CKR_SESSION_READ_ONLY_EXISTS, CKR.CKR_TOKEN_NOT_PRESENT, CKR.CKR_TOKEN_WRITE_PROTECTED,
        CKR.CKR_OPERATION_NOT_INITIALIZED, CKR.CKR_FUNCTION_NOT_SUPPORTED, CKR.CKR_CRYPTOKI_NOT_INITIALIZED,
    ];

    public static TheoryData<CKR> All { get; } = [.. Enum.GetValues<CKR>(), (CKR)0x80000401];

    [Theory]
    [MemberData(nameof(All))]
    public async Task LogInAsync_EveryAnswerToThePin_CostsATryUnlessItCannotHave(CKR answer)
    {
        var scripted = new ScriptedCryptoki();
        var records = new InMemoryTryRecords();
        using var module = scripted.Open();
        await using var key = Client.Connected(module.Connect(TokenChoice.Only, new(records)));
        scripted.Next("C_Login", answer);

        var login = await key.LogInAsync(Prompt.Typed("000000"));

        var spent = (await records.ReadAsync(key.Identity, PinOwner.User)).AsT0.Spent;
        Assert.Equal(answer is CKR.CKR_OK || Free.Contains(answer) ? 0 : 1, spent);
        Assert.Equal(answer is CKR.CKR_OK, login.IsT0);
        Assert.Equal(Wrong.Contains(answer), login.IsT1);
        Assert.Equal(["C_Login 000000"], scripted.Calls);
        Assert.Equal(answer is CKR.CKR_OK ? 1 : 0, scripted.OpenSessions);
        // A PIN that may have been rejected is not sent again by this process.
        Assert.Equal(answer is not CKR.CKR_OK && spent == 1, Client.Text(await key.LogInAsync(Prompt.Typed("000000"))) == "PinRefused RejectedBefore");
    }

    [Theory]
    [InlineData(CKR.CKR_TOKEN_NOT_PRESENT, "TokenAbsent")]
    [InlineData(CKR.CKR_USER_ALREADY_LOGGED_IN, "InUse")]
    [InlineData(CKR.CKR_USER_ANOTHER_ALREADY_LOGGED_IN, "InUse")]
    [InlineData(CKR.CKR_PIN_EXPIRED, "CKR_PIN_EXPIRED (0x000000A3)")]
    [InlineData(CKR.CKR_FUNCTION_CANCELED, "CKR_FUNCTION_CANCELED (0x00000050)")]
    [InlineData((CKR)0x80000401, "CKR_VENDOR_DEFINED (0x80000401)")]
    [InlineData((CKR)0x00000999, "CKR (0x00000999)")]
    public async Task LogInAsync_AnswersWithANameOfTheirOwn_AreNamed(CKR answer, string outcome)
    {
        using var module = new ScriptedCryptoki().Next("C_Login", answer).Open();
        await using var key = Client.Connected(module.Connect(TokenChoice.Only, new(new InMemoryTryRecords())));

        Assert.Equal(outcome, Client.Text(await key.LogInAsync(Prompt.Typed("000000"))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task SignAsync_EveryAnswer_EndsTheLoginWhereItIsLostAndThrowsNothing(CKR answer)
    {
        CKR[] lost =
        [
            CKR.CKR_SESSION_HANDLE_INVALID, CKR.CKR_SESSION_CLOSED, CKR.CKR_USER_NOT_LOGGED_IN, CKR.CKR_CRYPTOKI_NOT_INITIALIZED,
            CKR.CKR_TOKEN_NOT_PRESENT, CKR.CKR_TOKEN_NOT_RECOGNIZED, CKR.CKR_DEVICE_REMOVED, CKR.CKR_SLOT_ID_INVALID,
        ];
        var scripted = new ScriptedCryptoki();
        using var module = scripted.Open();
        await using var key = Client.Connected(module.Connect(TokenChoice.Only, new(new InMemoryTryRecords())));
        await key.LogInAsync(Prompt.Typed("123456"));
        scripted.Next("C_Sign", answer);

        var first = Client.Text(await key.SignAsync(Client.Challenge));
        var second = Client.Text(await key.SignAsync(Client.Challenge));

        Assert.Equal(answer is CKR.CKR_OK ? "Signed" : lost.Contains(answer) ? "NotLoggedIn" : $"{ReturnValues.Fault(answer)}", first);
        Assert.Equal(lost.Contains(answer) ? "NotLoggedIn" : "Signed", second);
        Assert.Equal(lost.Contains(answer) ? 0 : 1, scripted.OpenSessions);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task ChangePinAsync_EveryAnswerToTheNewPin_LeavesTheOldOneUsable(CKR answer)
    {
        var scripted = new ScriptedCryptoki();
        var records = new InMemoryTryRecords();
        using var module = scripted.Open();
        await using var key = Client.Connected(module.Connect(TokenChoice.Only, new(records)));
        scripted.Next("C_SetPIN", answer);
        using var newPin = Pin.Copy("654321");

        var setting = await key.ChangePinAsync(Prompt.Typed("123456"), newPin);

        Assert.Equal(answer is CKR.CKR_OK, setting.IsT0);
        Assert.Equal(answer is CKR.CKR_PIN_INVALID or CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_TOO_WEAK or CKR.CKR_PIN_INCORRECT or CKR.CKR_PIN_LOCKED, setting.IsT1);
        Assert.Equal(["C_Login 123456", "C_SetPIN 123456", "C_Logout"], scripted.Calls);
        Assert.Equal(0, (await records.ReadAsync(key.Identity, PinOwner.User)).AsT0.Spent);
        Assert.Equal("LoggedIn", Client.Text(await key.LogInAsync(Prompt.Typed("123456"))));
    }
}
