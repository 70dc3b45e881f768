using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;
using OneOf;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>The modules that this process has initialised, each once: whoever finalises one finalises it for all.</summary>
internal static class LoadedModules
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<nint, (LoadedModule Module, int Uses)> Modules = [];

    /// <summary>Loads and initialises a module, or joins those who use it.</summary>
    public static OneOf<ModuleUse, ModuleUnusable, DeviceFault> Use(string path)
    {
        Libdl.Map();
        if (!NativeModule.Load(path).TryPickT0(out var native, out var unusable))
        {
            return unusable;
        }

        try
        {
            return Use(native.Handle, () => InteropCryptoki.Initialise(native));
        }
        catch (Pkcs11Exception failed)
        {
            return ReturnValues.Fault(failed.RV);
        }
    }

    /// <summary>Initialises a module, or joins those who use it.</summary>
    /// <param name="handle">What tells it from others.</param>
    /// <param name="initialise">Initialises it.</param>
    /// <exception cref="Pkcs11Exception">It could not be initialised.</exception>
    public static ModuleUse Use(nint handle, Func<ICryptoki> initialise)
    {
        lock (Gate)
        {
            var (module, uses) = Modules.TryGetValue(handle, out var loaded) ? loaded : (new(initialise), 0);
            Modules[handle] = (module, uses + 1);
            return new(module, handle);
        }
    }

    /// <summary>Lets go of a module; the last to do so finalises it.</summary>
    public static void Leave(nint handle)
    {
        lock (Gate)
        {
            var (module, uses) = Modules[handle];
            if (uses > 1)
            {
                Modules[handle] = (module, uses - 1);
                return;
            }

            Modules.Remove(handle);
            module.Dispose();
        }
    }
}
