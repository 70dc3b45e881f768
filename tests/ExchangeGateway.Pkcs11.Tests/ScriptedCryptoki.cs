using System.Security.Cryptography;
using ExchangeGateway.Pkcs11.Cryptoki;
using ExchangeGateway.Simulation;
using Net.Pkcs11Interop.Common;
using NodaTime;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>
/// A module with one token, which does what no real one can be made to: it answers any code to any call, and remembers
/// what came. The token is there at every initialisation; whoever is logged in is so for the process.
/// </summary>
internal sealed class ScriptedCryptoki
{
    public static IssuedCertificate Issued { get; } = new SimulatedAuthority("scripted", Instant.FromUtc(2026, 1, 1, 0, 0), rsaBits: 1024).Issue("TDGW0001", "测试证券", Certificates.KeyAlgorithm.Rsa);

    private static int _handles, _serials;

    private readonly Queue<(string Call, CKR Answer)> _script = new();

    public ulong Flags { get; set; } = CKF.CKF_TOKEN_INITIALIZED | CKF.CKF_RNG;

    /// <summary>Its own: what this process saw rejected of one is nothing to another.</summary>
    public string Serial { get; set; } = $"{Interlocked.Increment(ref _serials)}";

    public bool IsShared { get; set; }

    public bool IsLoggedIn { get; set; }

    public int Initialisations { get; private set; }

    public int Finalisations { get; private set; }

    public int OpenSessions { get; private set; }

    /// <summary>What came, but for looks: calls with their PINs.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The next such call is answered so.</summary>
    public ScriptedCryptoki Next(string call, params CKR[] answers)
    {
        foreach (var answer in answers)
        {
            _script.Enqueue((call, answer));
        }

        return this;
    }

    /// <summary>The module, opened as any other.</summary>
    public Pkcs11Module Open() => new(LoadedModules.Use(-Interlocked.Increment(ref _handles), Initialise));

    private Initialised Initialise()
    {
        Answer("C_Initialize");
        Initialisations++;
        IsLoggedIn = false;
        return new(this);
    }

    private void Answer(string call)
    {
        if (_script.TryPeek(out var next) && next.Call == call)
        {
            _script.Dequeue();
            if (next.Answer is not CKR.CKR_OK)
            {
                throw new Pkcs11Exception(call, next.Answer);
            }
        }
    }

    private void Hear(string call, byte[]? pin)
    {
        Calls.Add($"{call} {(pin is null ? "keys" : System.Text.Encoding.UTF8.GetString(pin))}");
        Answer(call);
    }

    private sealed class Initialised(ScriptedCryptoki module) : ICryptoki, ICryptokiSlot
    {
        public bool IsShared => module.IsShared;

        public ulong Id => 7;

        public IReadOnlyList<ICryptokiSlot> Slots()
        {
            module.Answer("C_GetSlotList");
            return [this];
        }

        public TokenFacts Token()
        {
            module.Answer("C_GetTokenInfo");
            return new("Maker", "Model", module.Serial, "label", module.Flags, 4, 8);
        }

        public IReadOnlySet<ulong> Mechanisms() => new HashSet<ulong> { (ulong)CKM.CKM_RSA_PKCS };

        public ICryptokiSession Open(bool readWrite)
        {
            module.Answer("C_OpenSession");
            module.OpenSessions++;
            return new Session(module);
        }

        public void Dispose() => module.Finalisations++;
    }

    private sealed class Session(ScriptedCryptoki module) : ICryptokiSession
    {
        private bool _isClosed;

        public bool IsLoggedIn => module.IsLoggedIn;

        public void LogIn(CKU user, byte[]? pin)
        {
            module.Hear("C_Login", pin);
            module.IsLoggedIn = true;
        }

        public void LogOut()
        {
            module.Calls.Add("C_Logout");
            module.IsLoggedIn = false;
        }

        public void SetPin(byte[] old, byte[] pin) => module.Hear("C_SetPIN", old);

        public void InitPin(byte[] pin) => module.Hear("C_InitPIN", pin);

        public void Touch() => module.Answer("C_GenerateRandom");

        public IReadOnlyList<CertificateObject> Certificates()
        {
            module.Answer("C_FindObjectsInit");
            return [new(Issued.Certificate.Der, new byte[] { 1 })];
        }

        public IReadOnlyList<ulong> SigningKeys(ReadOnlyMemory<byte> id, ulong? keyType) => [1];

        public byte[]? Attribute(ulong handle, CKA attribute) => null;

        public byte[] Sign(SigningMechanism mechanism, ulong key, byte[] data)
        {
            module.Answer("C_Sign");
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(Issued.PrivateKey, out _);
            return rsa.SignHash(data[^32..], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        public byte[] Sign(SigningMechanism mechanism, ulong key, byte[]? pin, byte[] data) => throw new NotSupportedException();

        public void Dispose()
        {
            Assert.False(_isClosed, "It is closed twice.");
            _isClosed = true;
            module.OpenSessions--;
        }
    }
}
