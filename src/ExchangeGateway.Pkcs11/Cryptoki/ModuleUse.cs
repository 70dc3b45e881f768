namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>One use of a module: as long as one is left, the module is not finalised.</summary>
internal sealed class ModuleUse(LoadedModule module, nint handle) : IDisposable
{
    private int _left;

    public LoadedModule Module => module;

    /// <summary>One more.</summary>
    public ModuleUse Another() => LoadedModules.Use(handle, () => throw new InvalidOperationException("This use keeps the module initialised."));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
        {
            LoadedModules.Leave(handle);
        }
    }
}
