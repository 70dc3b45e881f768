using System.Runtime.InteropServices;
using OneOf;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>
/// A module's file, loaded. It stays so as long as the process lives: modules leave threads and handlers behind, which
/// crash the process where their code is taken away. One file has one handle, whatever path leads to it.
/// </summary>
internal sealed unsafe class NativeModule
{
    private const string EntryPoint = "C_GetFunctionList";

    private readonly delegate* unmanaged[Cdecl]<void*, CULong> _getInfo;

    private NativeModule(string path, nint handle, delegate* unmanaged[Cdecl]<void*, CULong> getInfo)
    {
        (Path, Handle) = (path, handle);
        _getInfo = getInfo;
    }

    public string Path { get; }

    public nint Handle { get; }

    /// <summary>Loads a file that should be a module.</summary>
    public static OneOf<NativeModule, ModuleUnusable> Load(string path)
    {
        if (!File.Exists(path))
        {
            return new ModuleUnusable(ModuleFlaw.NotFound, path);
        }

        if (NativeArchitecture.Difference(path) is { } difference)
        {
            return new ModuleUnusable(ModuleFlaw.OtherArchitecture, difference);
        }

        try
        {
            var handle = NativeLibrary.Load(path);
            return NativeLibrary.TryGetExport(handle, EntryPoint, out var entry) && GetInfoOf(entry) is var getInfo && getInfo is not null
                ? new NativeModule(path, handle, getInfo)
                : new ModuleUnusable(ModuleFlaw.NotPkcs11, path);
        }
        catch (BadImageFormatException wrong)
        {
            return new ModuleUnusable(ModuleFlaw.OtherArchitecture, wrong.Message);
        }
        catch (DllNotFoundException notLoaded)
        {
            return new ModuleUnusable(ModuleFlaw.NotLoaded, notLoaded.Message);
        }
    }

    /// <summary>Whether somebody in this process has initialised it.</summary>
    public bool IsInitialised()
    {
        // CK_INFO has 88 bytes at most, and CKR_OK is 0; a module that is not initialised answers something else.
        var info = stackalloc byte[256];
        return _getInfo(info).Value == 0;
    }

    // A CK_FUNCTION_LIST begins with the version's two bytes; then come C_Initialize, C_Finalize and C_GetInfo. On
    // Windows it is packed.
    private static delegate* unmanaged[Cdecl]<void*, CULong> GetInfoOf(nint entry)
    {
        byte* list = null;
        var first = OperatingSystem.IsWindows() ? 2 : sizeof(nint);
        return ((delegate* unmanaged[Cdecl]<byte**, CULong>)entry)(&list).Value == 0 && list is not null
            ? (delegate* unmanaged[Cdecl]<void*, CULong>)Marshal.ReadIntPtr((nint)list, first + (2 * sizeof(nint)))
            : null;
    }
}
