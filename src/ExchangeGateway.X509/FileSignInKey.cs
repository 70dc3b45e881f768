using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using OneOf;

namespace ExchangeGateway.X509;

/// <summary>
/// A file certificate with its private key: PKCS#12 or PEM, RSA or SM2. The password is asked for when a signature first
/// needs the key, and is not kept; the key is, until this is disposed of. Wrong passwords change nothing (6.2-2).
/// </summary>
/// <threadsafety>One signature at a time: another one meanwhile is refused with <see cref="SignRefusal.InUse"/>. Where many threads sign, give each a key of its own.</threadsafety>
public sealed class FileSignInKey : ISignInKey
{
    private readonly Certificate _certificate;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly IPasswordPrompt _prompt;
    private readonly CertificateFileLimits _limits;
    private readonly SignerId _signerId;
    private readonly VerificationKey? _verification;
    private CertificateKey? _key;
    private int _inUse;
    private bool _disposed;

    /// <summary>A certificate and the file that holds its key.</summary>
    /// <param name="certificate">The certificate. It may stand in the file, too, but need not: a renewal may keep its key.</param>
    /// <param name="keyFile">The file's content: PKCS#12, or PEM with a private key, plain or encrypted.</param>
    /// <param name="prompt">Who knows the password. It is not asked where the key is not encrypted.</param>
    /// <param name="signerId">SM2's signer id; the default of GM/T 0009 where null.</param>
    /// <param name="limits">How much is taken on; the default where null.</param>
    public FileSignInKey(Certificate certificate, ReadOnlyMemory<byte> keyFile, IPasswordPrompt prompt, SignerId? signerId = null, CertificateFileLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(prompt);
        (_certificate, _file, _prompt) = (certificate, keyFile, prompt);
        (_signerId, _limits) = (signerId ?? SignerId.Default, limits ?? CertificateFileLimits.Default);
        _verification = VerificationKey.Of(certificate, _signerId);
    }

    /// <inheritdoc/>
    public CertificateKind Kind => CertificateKind.File;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Certificate => _certificate.Der;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">It is disposed of.</exception>
    public async ValueTask<SignOutcome> SignAsync(ReadOnlyMemory<byte> challenge, CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref _inUse, 1) == 1)
        {
            return SignRefusal.InUse;
        }

        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_key is null && await OpenAsync(cancellation).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            var signature = _key!.Sign(challenge.Span, _signerId);
            return _verification!.Verify(challenge.Span, signature) ? new ChallengeSigned(signature) : SignRefusal.WrongSignature;
        }
        finally
        {
            Volatile.Write(ref _inUse, 0);
        }
    }

    /// <summary>Lets go of the key. Twice does no harm.</summary>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        _key?.Dispose();
        return default;
    }

    private async ValueTask<SignRefusal?> OpenAsync(CancellationToken cancellation)
    {
        if (_verification is null)
        {
            return SignRefusal.KeyDiffers;
        }

        if (!KeyFile.NeedsPassword(_file.Span))
        {
            return Keep(KeyFile.Open(_file.Span, default, _certificate, _limits));
        }

        var answer = await _prompt.AskAsync(_certificate, cancellation).ConfigureAwait(false);
        if (!answer.TryPickT0(out var password, out _))
        {
            return SignRefusal.Cancelled;
        }

        using (password)
        {
            return Keep(Open(password));
        }
    }

    private SignRefusal? Keep(OneOf<CertificateKey, SignRefusal> opened)
    {
        if (opened.TryPickT0(out var key, out var refusal))
        {
            _key = key;
            return null;
        }

        return refusal;
    }

    // The characters are wiped as the password's own bytes are.
    private OneOf<CertificateKey, SignRefusal> Open(Pin password)
    {
        var characters = GC.AllocateUninitializedArray<char>(Encoding.UTF8.GetCharCount(password.Utf8), pinned: true);
        try
        {
            Encoding.UTF8.GetChars(password.Utf8, characters);
            return KeyFile.Open(_file.Span, characters, _certificate, _limits);
        }
        finally
        {
            Array.Clear(characters);
        }
    }
}
