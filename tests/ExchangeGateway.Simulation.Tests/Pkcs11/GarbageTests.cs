using System.Runtime.InteropServices;
using ExchangeGateway.Simulation.Tokens;
using FsCheck.Xunit;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

/// <summary>Whatever a program passes, it gets a code of the standard, and its process lives.</summary>
[Collection(nameof(NativeModule))]
public sealed unsafe class GarbageTests : IDisposable
{
    // More than the module ever takes at once.
    private const int Room = 2 << 20;

    // Functions whose call the tests make on purpose, and at no other time.
    private static readonly string[] OnPurpose = ["C_Initialize", "C_Finalize"];

    private static readonly string[] Supported =
    [
        "C_GetInfo", "C_GetSlotList", "C_GetSlotInfo", "C_GetTokenInfo", "C_GetMechanismList", "C_GetMechanismInfo", "C_InitPIN", "C_SetPIN",
        "C_OpenSession", "C_CloseSession", "C_CloseAllSessions", "C_GetSessionInfo", "C_Login", "C_Logout", "C_GetAttributeValue",
        "C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal", "C_SignInit", "C_Sign", "C_SignUpdate", "C_SignFinal",
        "C_SeedRandom", "C_GenerateRandom", "C_WaitForSlotEvent",
    ];

    private static readonly nuint[] Numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 32, 64, 255, 256, 65_536, 1 << 20, int.MaxValue, 1u << 31, uint.MaxValue, (nuint)1 << 63, nuint.MaxValue];

    private readonly FunctionTable _table = new();
    private readonly SimulatedToken _token;
    private readonly byte* _room = (byte*)NativeMemory.AllocZeroed(Room);

    public GarbageTests(NativeModule module) => _token = module.OnlyToken(TokenStyle.EKey with { Policy = EKeys.PinPolicy.Of(255).AsT0 });

    [Fact]
    public void List_Of240_HasEveryFunction()
    {
        Assert.Equal((2, 40), _table.Version);
        Assert.Equal(68, FunctionTable.Functions.Length);
        Assert.All(FunctionTable.Functions, function => Assert.True(_table.IsThere(function.Name)));
    }

    [Fact]
    public void Call_NotInitialized_SaysSo()
    {
        Assert.All(Supported, name => Assert.Equal(CKR.CKR_CRYPTOKI_NOT_INITIALIZED, _table.Call(name)));
        Assert.Equal(CKR.CKR_CRYPTOKI_NOT_INITIALIZED, _table.Call("C_Finalize"));
    }

    [Fact]
    public void Call_NothingButNulls_AnswersArgumentsOrHandlesBad()
    {
        Begin();

        Assert.All(FunctionTable.Functions.Select(function => function.Name).Except(OnPurpose), name => Assert.Contains(_table.Call(name),
            new[] { CKR.CKR_ARGUMENTS_BAD, CKR.CKR_SESSION_HANDLE_INVALID, CKR.CKR_SLOT_ID_INVALID, CKR.CKR_FUNCTION_NOT_SUPPORTED, CKR.CKR_FUNCTION_NOT_PARALLEL }));
    }

    [Fact]
    public void Call_WhatIsNotSupported_SaysSo()
    {
        Begin();

        var others = FunctionTable.Functions.Select(function => function.Name).Except(Supported).Except(OnPurpose)
            .Except(["C_GetFunctionList", "C_GetFunctionStatus", "C_CancelFunction"]);

        Assert.All(others, name => Assert.Equal(CKR.CKR_FUNCTION_NOT_SUPPORTED, _table.Call(name, Session())));
        Assert.Equal(CKR.CKR_FUNCTION_NOT_PARALLEL, _table.Call("C_GetFunctionStatus", 1));
        Assert.Equal(CKR.CKR_FUNCTION_NOT_PARALLEL, _table.Call("C_CancelFunction", 1));
    }

    [Fact]
    public void Initialize_ArgumentsOfEachKind_AreTakenAsTheStandardSays()
    {
        var arguments = (nuint*)_room;
        (CKR, nuint, nuint, nuint)[] cases =
        [
            // Answer, first mutex function, the three others, flags.
            (CKR.CKR_OK, 0, 0, 0), (CKR.CKR_OK, 0, 0, 2), (CKR.CKR_OK, 1, 1, 2), (CKR.CKR_CANT_LOCK, 1, 1, 0), (CKR.CKR_ARGUMENTS_BAD, 1, 0, 2),
        ];
        foreach (var (answer, first, others, flags) in cases)
        {
            (arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]) = (first, others, others, others, flags, 0);
            Assert.Equal(answer, _table.Call("C_Initialize", (nuint)arguments));
            _ = _table.Call("C_Finalize");
        }

        arguments[5] = 1;
        Assert.Equal(CKR.CKR_ARGUMENTS_BAD, _table.Call("C_Initialize", (nuint)arguments));
        Begin();
        Assert.Equal(CKR.CKR_CRYPTOKI_ALREADY_INITIALIZED, _table.Call("C_Initialize"));
        Assert.Equal(CKR.CKR_ARGUMENTS_BAD, _table.Call("C_Finalize", 1));
    }

    [Fact]
    public void Call_OutOfOrder_AnswersWhatIsMissing()
    {
        Begin();
        var session = Session();

        Assert.Equal(CKR.CKR_OPERATION_NOT_INITIALIZED, _table.Call("C_Sign", session, (nuint)_room, 1, (nuint)_room, (nuint)_room));
        Assert.Equal(CKR.CKR_OPERATION_NOT_INITIALIZED, _table.Call("C_SignUpdate", session, (nuint)_room, 1));
        Assert.Equal(CKR.CKR_OPERATION_NOT_INITIALIZED, _table.Call("C_SignFinal", session, (nuint)_room, (nuint)_room));
        Assert.Equal(CKR.CKR_OPERATION_NOT_INITIALIZED, _table.Call("C_FindObjects", session, (nuint)_room, 1, (nuint)_room));
        Assert.Equal(CKR.CKR_OPERATION_NOT_INITIALIZED, _table.Call("C_FindObjectsFinal", session));
        Assert.Equal(CKR.CKR_USER_NOT_LOGGED_IN, _table.Call("C_Logout", session));
        Assert.Equal(CKR.CKR_USER_NOT_LOGGED_IN, _table.Call("C_SignInit", session, (nuint)_room, 11));
        Assert.Equal(CKR.CKR_USER_NOT_LOGGED_IN, _table.Call("C_InitPIN", session, (nuint)_room, 6));
        Assert.Equal(CKR.CKR_OK, _table.Call("C_FindObjectsInit", session));
        Assert.Equal(CKR.CKR_OPERATION_ACTIVE, _table.Call("C_FindObjectsInit", session));
        Assert.Equal(CKR.CKR_SESSION_PARALLEL_NOT_SUPPORTED, _table.Call("C_OpenSession", 1, 2, 0, 0, (nuint)_room));
        Assert.Equal(CKR.CKR_USER_TYPE_INVALID, _table.Call("C_Login", session, 3, (nuint)_room, 6));
    }

    [Fact]
    public void Sign_ShortBuffers_TellTheLengthAndGoOn()
    {
        Begin();
        var session = LoggedIn();
        var length = (nuint*)(_room + 1024);
        *(nuint*)_room = (nuint)CKM.CKM_SHA256_RSA_PKCS;
        Assert.Equal(CKR.CKR_OK, _table.Call("C_SignInit", session, (nuint)_room, 11));
        Assert.Equal(CKR.CKR_OPERATION_ACTIVE, _table.Call("C_SignInit", session, (nuint)_room, 11));

        Assert.Equal(CKR.CKR_OK, _table.Call("C_Sign", session, (nuint)_room, 5, 0, (nuint)length));
        Assert.Equal(256u, *length);
        *length = 255;
        Assert.Equal(CKR.CKR_BUFFER_TOO_SMALL, _table.Call("C_Sign", session, (nuint)_room, 5, (nuint)_room, (nuint)length));
        Assert.Equal(256u, *length);
        Assert.Equal(CKR.CKR_OK, _table.Call("C_Sign", session, (nuint)_room, 5, (nuint)(_room + 2048), (nuint)length));
        Assert.Equal(CKR.CKR_OPERATION_NOT_INITIALIZED, _table.Call("C_Sign", session, (nuint)_room, 5, (nuint)_room, (nuint)length));
    }

    [Fact]
    public void OpenSession_OverAndOver_EndsWithACodeAndComesBack()
    {
        Begin();

        var answers = Enumerable.Range(0, 1100).Select(_ => _table.Call("C_OpenSession", 1, 4, 0, 0, (nuint)_room)).ToArray();

        Assert.Equal(1024, answers.Count(answer => answer is CKR.CKR_OK));
        Assert.Equal(76, answers.Count(answer => answer is CKR.CKR_SESSION_COUNT));
        Assert.Equal(CKR.CKR_OK, _table.Call("C_CloseAllSessions", 1));
        Assert.Equal(CKR.CKR_OK, _table.Call("C_OpenSession", 1, 4, 0, 0, (nuint)_room));
    }

    [Fact]
    public void Call_TheFileIsNoTokenAnyMore_IsADeviceError()
    {
        Begin();
        var session = Session();

        File.WriteAllText(_token.Path, "{");

        Assert.Equal(CKR.CKR_DEVICE_ERROR, _table.Call("C_GetTokenInfo", 1, (nuint)_room));
        Assert.Equal(CKR.CKR_DEVICE_ERROR, _table.Call("C_GetSessionInfo", session, (nuint)_room));
    }

    [Property(MaxTest = 40)]
    public void Call_AnythingAnyhow_AnswersACodeAndServesOn(int seed)
    {
        Begin();
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var (name, shape) = FunctionTable.Functions.Where(function => !OnPurpose.Contains(function.Name)).ElementAt(random.Next(FunctionTable.Functions.Length - OnPurpose.Length));
            var arguments = shape.Select(kind => Argument(kind, random)).ToArray();

            var answer = _table.Call(name, arguments);

            Assert.True(Enum.IsDefined(answer) && answer is not (CKR.CKR_GENERAL_ERROR or CKR.CKR_HOST_MEMORY), $"{name}({string.Join(", ", arguments)}) answered {answer}.");
        }

        Assert.Equal(CKR.CKR_OK, _table.Call("C_CloseAllSessions", 1));
        _ = LoggedIn();
        Assert.Equal(CKR.CKR_OK, _table.Call("C_Finalize"));
    }

    public void Dispose()
    {
        _ = _table.Call("C_Finalize");
        NativeMemory.Free(_room);
    }

    private void Begin() => Assert.Equal(CKR.CKR_OK, _table.Call("C_Initialize"));

    private nuint Session()
    {
        Assert.Equal(CKR.CKR_OK, _table.Call("C_OpenSession", 1, 6, 0, 0, (nuint)_room));
        return *(nuint*)_room;
    }

    private nuint LoggedIn()
    {
        var session = Session();
        "123456"u8.CopyTo(new(_room, 6));
        Assert.Equal(CKR.CKR_OK, _table.Call("C_Login", session, 1, (nuint)_room, 6));
        return session;
    }

    // A handle or a length can be anything. A pointer is null or leads to room that is there: no module can tell another.
    private nuint Argument(char kind, Random random)
    {
        var number = Numbers[random.Next(Numbers.Length)];
        var isNull = random.Next(3) == 0;
        switch (kind)
        {
            case 'h':
                return random.Next(2) == 0 ? (nuint)random.Next(12) : number;
            case 'f':
                return random.Next(2) == 0 ? (nuint)random.Next(8) : number;
            case 'n':
                return number;
            case 'r':
                return isNull ? (nuint)1 : 0;
            case 't':
                Fill(random, (entry) => (entry[0], entry[1], entry[2]) = (Numbers[random.Next(Numbers.Length)], random.Next(3) == 0 ? 0 : (nuint)(_room + (Room / 2)), Numbers[random.Next(16)]), 3);
                return isNull ? 0 : (nuint)_room;
            case 'm':
                Fill(random, (mechanism) => (mechanism[0], mechanism[1], mechanism[2]) = (
                    random.Next(2) == 0 ? (nuint)0x40 : Numbers[random.Next(Numbers.Length)], random.Next(2) == 0 ? 0 : (nuint)(_room + (Room / 2)), Numbers[random.Next(Numbers.Length)]), 3);
                return isNull ? 0 : (nuint)_room;
            case 'o':
                *(nuint*)(_room + (Room / 4)) = number;
                return isNull ? 0 : (nuint)(_room + (Room / 4));
            default:
                return isNull ? 0 : (nuint)(_room + (Room / 2));
        }
    }

    private delegate void Filling(nuint* at);

    private void Fill(Random random, Filling fill, int words)
    {
        for (var at = 0; at < Room / 8; at += words * sizeof(nuint))
        {
            fill((nuint*)(_room + at));
            if (random.Next(300) == 0)
            {
                return;
            }
        }
    }
}
