using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>
/// Finds the loader that Pkcs11Interop calls libdl. Since glibc 2.34 no file of that name is installed, and musl never
/// had one.
/// </summary>
internal static class Libdl
{
    private static readonly Lazy<bool> Mapping = new(static () =>
    {
        // Added to what others map: a resolver of the assembly's own can be set only once, and a host may have set it.
        AssemblyLoadContext.GetLoadContext(typeof(Pkcs11InteropFactories).Assembly)!.ResolvingUnmanagedDll += static (_, name) =>
            name is not "libdl" ? 0 : NativeLibrary.TryLoad("libdl.so.2", out var libdl) ? libdl : NativeLibrary.GetMainProgramHandle();
        return true;
    });

    public static void Map() => _ = OperatingSystem.IsLinux() && Mapping.Value;
}
