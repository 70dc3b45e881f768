using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>What the return values of PKCS#11 mean here. One that stands in no table means that nobody knows.</summary>
internal static class ReturnValues
{
    /// <summary>The token refused the PIN. That of a length or of characters that it does not take may have cost a try, too.</summary>
    private static readonly HashSet<CKR> Wrong = [CKR.CKR_PIN_INCORRECT, CKR.CKR_PIN_INVALID, CKR.CKR_PIN_LEN_RANGE, CKR.CKR_PIN_LOCKED];

    /// <summary>The standard has the module answer so before the PIN reaches the token; or, of an expired one, because it is the right one.</summary>
    private static readonly HashSet<CKR> NotSent =
    [
        CKR.CKR_PIN_EXPIRED, CKR.CKR_USER_ALREADY_LOGGED_IN, CKR.CKR_USER_ANOTHER_ALREADY_LOGGED_IN, CKR.CKR_USER_TOO_MANY_TYPES,
        CKR.CKR_USER_PIN_NOT_INITIALIZED, CKR.CKR_USER_TYPE_INVALID, CKR.CKR_SESSION_HANDLE_INVALID, CKR.CKR_SESSION_CLOSED,
        CKR.CKR_SESSION_READ_ONLY, CKR.CKR_SESSION_READ_ONLY_EXISTS, CKR.CKR_TOKEN_NOT_PRESENT, CKR.CKR_TOKEN_WRITE_PROTECTED,
        CKR.CKR_OPERATION_NOT_INITIALIZED, CKR.CKR_FUNCTION_NOT_SUPPORTED, CKR.CKR_CRYPTOKI_NOT_INITIALIZED,
    ];

    /// <summary>The person at the reader's keys gave up.</summary>
    private static readonly HashSet<CKR> GivenUp = [CKR.CKR_CANCEL, CKR.CKR_FUNCTION_CANCELED, CKR.CKR_FUNCTION_REJECTED];


    private static readonly HashSet<CKR> Gone = [CKR.CKR_TOKEN_NOT_PRESENT, CKR.CKR_TOKEN_NOT_RECOGNIZED, CKR.CKR_DEVICE_REMOVED, CKR.CKR_SLOT_ID_INVALID];

    private static readonly HashSet<CKR> LoginLost =
    [
        .. Gone, CKR.CKR_SESSION_HANDLE_INVALID, CKR.CKR_SESSION_CLOSED, CKR.CKR_USER_NOT_LOGGED_IN, CKR.CKR_CRYPTOKI_NOT_INITIALIZED,
    ];

    private static readonly HashSet<CKR> Failing =
    [
        CKR.CKR_GENERAL_ERROR, CKR.CKR_FUNCTION_FAILED, CKR.CKR_DEVICE_ERROR, CKR.CKR_DEVICE_MEMORY, CKR.CKR_CRYPTOKI_NOT_INITIALIZED,
    ];

    /// <summary>What a token's answer to a PIN means that was sent to log in.</summary>
    /// <param name="answer">What the module answered.</param>
    /// <param name="onReader">The PIN was asked for on the reader's keys.</param>
    public static PinTrial ToPin(CKR answer, bool onReader) =>
        answer is CKR.CKR_OK ? new PinAccepted()
        : Wrong.Contains(answer) ? new WrongPin()
        : NotSent.Contains(answer) || (onReader && GivenUp.Contains(answer)) ? new PinNotSent(Fault(answer))
        : Fault(answer);

    /// <summary>Whether the person at the reader's keys gave up.</summary>
    public static bool IsGivenUp(DeviceFault fault) => GivenUp.Contains((CKR)fault.Code);

    /// <summary>Whether the PIN is the right one, and must be changed.</summary>
    public static bool IsExpired(DeviceFault fault) => (CKR)fault.Code is CKR.CKR_PIN_EXPIRED;

    /// <summary>Whether somebody else of this process is logged in.</summary>
    public static bool IsLoggedInByOthers(DeviceFault fault) => (CKR)fault.Code is CKR.CKR_USER_ALREADY_LOGGED_IN or CKR.CKR_USER_ANOTHER_ALREADY_LOGGED_IN;

    /// <summary>Whether a token does not take a new PIN.</summary>
    public static bool RefusesNewPin(DeviceFault fault) => (CKR)fault.Code is CKR.CKR_PIN_INVALID or CKR.CKR_PIN_LEN_RANGE or CKR.CKR_PIN_TOO_WEAK;

    /// <summary>Whether there was no token to send a PIN to.</summary>
    public static bool IsGone(DeviceFault fault) => IsGone((CKR)fault.Code);

    /// <summary>Whether there is no token in the slot.</summary>
    public static bool IsGone(CKR answer) => Gone.Contains(answer);

    /// <summary>Whether the session or its login is no more.</summary>
    public static bool IsLoginLost(CKR answer) => LoginLost.Contains(answer);

    /// <summary>Whether the device, or the module, may be dead: so it answers to whatever is asked of it.</summary>
    public static bool IsFailing(CKR answer) => Failing.Contains(answer) || answer >= CKR.CKR_VENDOR_DEFINED;

    public static DeviceFault Fault(CKR answer) =>
        new((ulong)answer, answer > CKR.CKR_VENDOR_DEFINED ? "CKR_VENDOR_DEFINED" : Enum.IsDefined(answer) ? answer.ToString() : "CKR");
}
