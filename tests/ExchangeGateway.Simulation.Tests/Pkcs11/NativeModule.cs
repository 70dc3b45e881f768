using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ExchangeGateway.Simulation.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

/// <summary>
/// The native module and the folder whose files are its slots, for tests that run one after the other: a process has one
/// such module, and one environment for it.
/// </summary>
[CollectionDefinition(nameof(NativeModule), DisableParallelization = true)]
public sealed partial class NativeModule : ICollectionFixture<NativeModule>, IDisposable
{
    private const string Variable = "EXCHANGEGATEWAY_EKEY";

    private readonly TemporaryFolder _folder = new();

    static NativeModule() =>
        AssemblyLoadContext.GetLoadContext(typeof(Pkcs11InteropFactories).Assembly)!.ResolvingUnmanagedDll +=
            static (_, name) => name == "libdl" ? NativeLibrary.Load("libdl.so.2") : IntPtr.Zero;

    public NativeModule() => Use(_folder.Path);

    internal static Pkcs11InteropFactories Factories { get; } = new();

    /// <summary>What a program that uses the module needs in its environment.</summary>
    internal IReadOnlyDictionary<string, string> ProgramEnvironment => new Dictionary<string, string> { [Variable] = _folder.Path };

    /// <summary>Says where the slots are, to native code too: what .NET sets in its environment does not reach it.</summary>
    internal static void Use(string path) => Assert.Equal(0, setenv(Variable, path, 1));

    /// <summary>A folder with this token alone.</summary>
    internal SimulatedToken OnlyToken(TokenStyle? style = null, TokenOrder? order = null)
    {
        foreach (var file in Directory.EnumerateFiles(_folder.Path))
        {
            File.Delete(file);
        }

        return Token(style, "1.json", order);
    }

    internal SimulatedToken Token(TokenStyle? style = null, string name = "1.json", TokenOrder? order = null) => _folder.Token(style, name, order);

    /// <summary>Loads it, or takes it again, and initialises it.</summary>
    internal static IPkcs11Library Load() => Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, SimulatedModule.Path, AppType.MultiThreaded);

    internal Finished Tool(params IReadOnlyList<string> arguments) =>
        Finished.Run("pkcs11-tool", ProgramEnvironment, ["--module", SimulatedModule.Path, .. arguments]);

    public void Dispose() => _folder.Dispose();

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
