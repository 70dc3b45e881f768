using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>A module through Pkcs11Interop.</summary>
internal sealed class InteropCryptoki : ICryptoki
{
    private static readonly Pkcs11InteropFactories Factories = new();

    private readonly IPkcs11Library _library;

    private InteropCryptoki(IPkcs11Library library, bool isShared) => (_library, IsShared) = (library, isShared);

    public bool IsShared { get; }

    /// <summary>Initialises a module.</summary>
    /// <exception cref="Pkcs11Exception">It does not come to life.</exception>
    public static InteropCryptoki Initialise(NativeModule module)
    {
        // Pkcs11Interop takes 'already initialised' for success and does not tell.
        var isShared = module.IsInitialised();
        try
        {
            return new(Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, module.Path, AppType.MultiThreaded), isShared);
        }
        catch (UnmanagedException)
        {
            // It was a module when it was looked at: the file was taken away since, say.
            throw new Pkcs11Exception("C_Initialize", CKR.CKR_LIBRARY_LOAD_FAILED);
        }
    }

    public IReadOnlyList<ICryptokiSlot> Slots() =>
        [.. _library.GetSlotList(SlotsType.WithTokenPresent).Select(static slot => new InteropSlot(slot))];

    /// <summary>Finalises it; where somebody else uses it, only lets go of it.</summary>
    public void Dispose()
    {
        if (IsShared)
        {
            return;
        }

        try
        {
            _library.Dispose();
        }
        catch (UnmanagedException)
        {
            // It is finalised, and stays loaded: NativeModule holds it anyway.
        }
    }

    private sealed class InteropSlot(ISlot slot) : ICryptokiSlot
    {
        public ulong Id => slot.SlotId;

        public TokenFacts Token()
        {
            var info = slot.GetTokenInfo();
            return new(Text(info.ManufacturerId), Text(info.Model), Text(info.SerialNumber), Text(info.Label), info.TokenFlags.Flags, info.MinPinLen, info.MaxPinLen);
        }

        public IReadOnlySet<ulong> Mechanisms() => slot.GetMechanismList().Select(static mechanism => (ulong)mechanism).ToHashSet();

        public ICryptokiSession Open(bool readWrite) => new InteropSession(slot.OpenSession(readWrite ? SessionType.ReadWrite : SessionType.ReadOnly));

        // Padded with blanks by the standard, with zeros by some.
        private static string Text(string padded) => padded.TrimEnd('\0', ' ');
    }
}
