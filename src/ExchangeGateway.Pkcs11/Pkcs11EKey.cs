using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using ExchangeGateway.X509;

namespace ExchangeGateway.Pkcs11;

/// <summary>
/// A connection to an EKey over PKCS#11. All connections of a process to one token share its login: the first asks for
/// the PIN, the others join it without one, and when the last of them is logged out or disposed of the token is.
/// </summary>
/// <remarks>
/// PKCS#11 knows no waiting without a thread: calls take place on the caller's. After the token was pulled out, or its
/// module died, log in again: the token is looked for anew, and found by all of its identity before any PIN is sent.
/// </remarks>
/// <threadsafety>
/// One call at a time, but for <see cref="StatusAsync"/>: an overlapping one is answered that it is in use, and an
/// overlapping <see cref="LogOutAsync"/> or <see cref="DisposeAsync"/> is done when the call under way ends. Connections do
/// not disturb each other.
/// </threadsafety>
public sealed partial class Pkcs11EKey : IEKey
{
    private readonly ModuleUse _use;
    private readonly SharedToken _token;
    private readonly TokenCertificate _certificate;
    private readonly VerificationKey? _verification;
    private readonly Pkcs11Settings _settings;
    private readonly PinGate _users;
    private readonly PinGate _officers;
    private readonly Occupation _occupation;
    private LoginHold? _hold;

    internal Pkcs11EKey(ModuleUse use, EKeyIdentity identity, TokenCertificate certificate, Pkcs11Settings settings)
    {
        (_use, _certificate, _settings) = (use, certificate, settings);
        _token = use.Module.Token(identity);
        _verification = VerificationKey.Of(certificate.Certificate, settings.SignerId);
        (_users, _officers) = (new(settings.Tries, settings.UserPins), new(settings.Tries, settings.OfficerPins));
        _occupation = new(LogOut, _use.Dispose);
    }

    /// <inheritdoc/>
    public EKeyIdentity Identity => _token.Identity;

    /// <inheritdoc/>
    public CertificateKind Kind => CertificateKind.EKey;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Certificate => _certificate.Certificate.Der;

    /// <inheritdoc/>
    public ValueTask<PinReading> StatusAsync(CancellationToken cancellation = default)
    {
        _occupation.ThrowIfOver();
        return _users.StatusAsync(new PinStatusDevice(_token), cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>Where another connection of this process is logged in, this one joins it and nobody is asked: that is no proof that anybody knows the PIN. Where code that is not this library's is, the token is in use.</remarks>
    public async ValueTask<EKeyLogin> LogInAsync(IPinPrompt prompt, bool finalTryConsent = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        using var turn = _occupation.Begin();
        if (!turn.IsOurs)
        {
            return new InUse();
        }

        if (WithoutPin() is { } known)
        {
            return known;
        }

        var onReader = false;
        var login = await _users.TryAsync(
            new PinDevice(_token, PinOwner.User, changesPin: false, pin =>
            {
                onReader = pin is null;
                var attempt = _token.LogIn(pin);
                _hold = attempt.Hold;
                return attempt.Trial;
            }),
            prompt, finalTryConsent, cancellation).ConfigureAwait(false);
        return _hold is not null ? new LoggedIn() : Named(login, onReader);
    }

    /// <inheritdoc/>
    public ValueTask LogOutAsync(CancellationToken cancellation = default)
    {
        _occupation.LogOut();
        return ValueTask.CompletedTask;
    }

    /// <summary>Logs out, where this is the last connection that is logged in, and lets go of the module.</summary>
    public ValueTask DisposeAsync()
    {
        _occupation.End();
        return ValueTask.CompletedTask;
    }

    // Null where a PIN is needed. A token that failed may have lost the login, and a dead one is brought back here.
    private EKeyLogin? WithoutPin()
    {
        var reading = _token.ReadBeforePin(PinOwner.User);
        _sessionIsDoubtful = true;
        if (!reading.IsT0 || !RenewsSession())
        {
            LogOut();
        }

        if (!reading.IsT0)
        {
            return reading.Match<EKeyLogin>(static _ => new LoggedIn(), static absent => absent, static other => other, static fault => fault);
        }

        if (_hold is null)
        {
            var joined = _token.Join();
            _hold = joined.Hold;
            if (joined.IsInUse)
            {
                return new InUse();
            }
        }

        return _hold is null ? null : (EKeyLogin)new LoggedIn();
    }

    private void LogOut()
    {
        if (_hold is { } hold)
        {
            (_hold, _key, _sessionIsDoubtful) = (null, null, false);
            _token.Release(hold);
        }
    }

    // The gate's answer, where this interface has a better name for it.
    private static EKeyLogin Named(EKeyLogin login, bool onReader = false) =>
        !login.TryPickT7(out var fault, out _) ? login
        : ReturnValues.IsLoggedInByOthers(fault) ? new InUse()
        : ReturnValues.IsGone(fault) ? new TokenAbsent()
        : onReader && ReturnValues.IsGivenUp(fault) ? new PromptCancelled()
        : login;
}
