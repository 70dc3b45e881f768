using System.Runtime.InteropServices;

namespace ExchangeGateway.Simulation.Pkcs11.Structures;

/// <summary>CK_VERSION.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Version(byte Major, byte Minor);

/// <summary>CK_INFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LibraryInfo
{
    public Version Cryptoki;
    public Text32 Manufacturer;
    public nuint Flags;
    public Text32 Description;
    public Version Library;
}

/// <summary>CK_SLOT_INFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SlotInfo
{
    public Text64 Description;
    public Text32 Manufacturer;
    public nuint Flags;
    public Version Hardware;
    public Version Firmware;
}

/// <summary>CK_TOKEN_INFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TokenInfo
{
    public Text32 Label;
    public Text32 Manufacturer;
    public Text16 Model;
    public Text16 Serial;
    public nuint Flags;
    public nuint MostSessions;
    public nuint Sessions;
    public nuint MostReadWriteSessions;
    public nuint ReadWriteSessions;
    public nuint MostPinLength;
    public nuint LeastPinLength;
    public nuint PublicMemory;
    public nuint FreePublicMemory;
    public nuint PrivateMemory;
    public nuint FreePrivateMemory;
    public Version Hardware;
    public Version Firmware;
    public Text16 UtcTime;
}

/// <summary>CK_SESSION_INFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SessionInfo
{
    public nuint Slot;
    public nuint State;
    public nuint Flags;
    public nuint DeviceError;
}

/// <summary>CK_MECHANISM_INFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct MechanismInfo
{
    public nuint LeastKeySize;
    public nuint MostKeySize;
    public nuint Flags;
}

/// <summary>CK_MECHANISM.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct Mechanism
{
    public readonly nuint Number;
    public readonly byte* Parameter;
    public readonly nuint ParameterLength;
}

/// <summary>CK_RSA_PKCS_PSS_PARAMS.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PssParameters
{
    public readonly nuint Hash;
    public readonly nuint MaskGeneration;
    public readonly nuint SaltLength;
}

/// <summary>CK_ATTRIBUTE.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct AttributeEntry
{
    public nuint Type;
    public byte* Value;
    public nuint Length;
}

/// <summary>CK_C_INITIALIZE_ARGS.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct InitializeArguments
{
    public readonly void* CreateMutex;
    public readonly void* DestroyMutex;
    public readonly void* LockMutex;
    public readonly void* UnlockMutex;
    public readonly nuint Flags;
    public readonly void* Reserved;
}
