using BenchmarkDotNet.Attributes;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11;
using ExchangeGateway.X509;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Benchmarks;

/// <summary>A challenge of 256 bytes signed on a token that is logged in, and the signature's self-check counted apart.</summary>
[MemoryDiagnoser]
public sealed class SignOnEKey : IDisposable
{
    private readonly byte[] _message = new byte[256];
    private SoftToken _token = null!;
    private Pkcs11Module _module = null!;
    private Pkcs11EKey _ours = null!;
    private ISession _session = null!;
    private IObjectHandle _key = null!;
    private IMechanism _mechanism = null!;
    private VerificationKey _check = null!;

    internal static Row Row { get; } = new("ekey", () => [Case()]);

    [GlobalSetup]
    public void Prepare()
    {
        var issued = SampleCertificates.Of(KeyAlgorithm.Rsa);
        _token = new(issued);
        _check = VerificationKey.Of(issued.Certificate)!;
        _module = Pkcs11Module.Open(SoftToken.Module).AsT0;
        _ours = _module.Connect(TokenChoice.Only, new(new TriesFolder(_token.In("tries")))).AsT0;
        _ = _ours.LogInAsync(new Known()).AsTask().GetAwaiter().GetResult().AsT0;

        // The bare call: the module is initialised and the token logged in already, which this takes for success.
        var factories = new Pkcs11InteropFactories();
        var library = factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, SoftToken.Module, AppType.MultiThreaded);
        _session = library.GetSlotList(SlotsType.WithTokenPresent).First(static slot => slot.GetTokenInfo().TokenFlags.TokenInitialized).OpenSession(SessionType.ReadOnly);
        _key = _session.FindAllObjects([factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, CKO.CKO_PRIVATE_KEY)])[0];
        _mechanism = factories.MechanismFactory.Create(CKM.CKM_SHA256_RSA_PKCS);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _mechanism.Dispose();
        _session.Dispose();
        _ours.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _module.Dispose();
        _token.Dispose();
    }

    /// <summary>Signs and verifies what was signed.</summary>
    [Benchmark]
    public int Ours() => _ours.SignAsync(_message).AsTask().GetAwaiter().GetResult().AsT0.Signature.Length;

    /// <summary>Pkcs11Interop's own call.</summary>
    [Benchmark]
    public int Bare() => _session.Sign(_mechanism, _key, _message).Length;

    /// <summary>Pkcs11Interop's own call, and the check that ours makes too.</summary>
    [Benchmark]
    public int BareAndCheck()
    {
        var signature = _session.Sign(_mechanism, _key, _message);
        return _check.Verify(_message, signature) ? signature.Length : throw new InvalidOperationException("The signature does not verify.");
    }

    private static Case Case()
    {
        var sign = new SignOnEKey();
        sign.Prepare();
        return new("RSA on SoftHSM2", [Contender.Ours(sign.Ours), new("bare call without the self-check", sign.Bare), Contender.Limit(sign.BareAndCheck)], Goal.WithinLimit(1.05));
    }

    private sealed class Known : IPinPrompt
    {
        public bool IsUnattended => true;

        public ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation) => new(Pin.Copy(SoftToken.Pin));
    }
}
