namespace ExchangeGateway.Simulation.Pkcs11.Structures;

/// <summary>Flags of CK_SLOT_INFO.</summary>
[Flags]
internal enum SlotFlags : ulong
{
    TokenPresent = 0x1,
    RemovableDevice = 0x2,
    HardwareSlot = 0x4,
}

/// <summary>Flags of CK_TOKEN_INFO.</summary>
[Flags]
internal enum TokenFlags : ulong
{
    Rng = 0x1,
    LoginRequired = 0x4,
    UserPinInitialized = 0x8,
    TokenInitialized = 0x400,
    UserPinCountLow = 0x1_0000,
    UserPinFinalTry = 0x2_0000,
    UserPinLocked = 0x4_0000,
    UserPinToBeChanged = 0x8_0000,
    SoPinCountLow = 0x10_0000,
    SoPinFinalTry = 0x20_0000,
    SoPinLocked = 0x40_0000,
    SoPinToBeChanged = 0x80_0000,
}

/// <summary>Flags of C_OpenSession and CK_SESSION_INFO.</summary>
[Flags]
internal enum SessionFlags : ulong
{
    ReadWrite = 0x2,
    Serial = 0x4,
}

/// <summary>Flags of CK_MECHANISM_INFO.</summary>
[Flags]
internal enum MechanismFlags : ulong
{
    Hardware = 0x1,
    Sign = 0x800,
}

/// <summary>Flags of CK_C_INITIALIZE_ARGS.</summary>
[Flags]
internal enum InitializeFlags : ulong
{
    LibraryCantCreateOsThreads = 0x1,
    OsLockingOk = 0x2,
}

/// <summary>CK_STATE.</summary>
internal enum SessionState : ulong
{
    ReadOnlyPublic = 0,
    ReadOnlyUser = 1,
    ReadWritePublic = 2,
    ReadWriteUser = 3,
    ReadWriteOfficer = 4,
}

/// <summary>CK_USER_TYPE.</summary>
internal enum UserType : ulong
{
    Officer = 0,
    User = 1,
    ContextSpecific = 2,
}
