using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.X509;

namespace ExchangeGateway.Simulation;

/// <summary>
/// An EKey in software, for hosts that have no token at hand: a <see cref="SimulatedToken"/> used as an adapter uses a real
/// one. A PIN goes to it through a <see cref="PinGate"/>, as to any other.
/// </summary>
/// <threadsafety>As <see cref="IEKey"/> says. One token may be used by several of these and by other processes; each logs in for itself.</threadsafety>
public sealed class SimulatedEKey : IEKey
{
    private readonly SimulatedToken _token;
    private readonly TokenKey _key;
    private readonly (int Least, int Most) _length;
    private readonly PinGate _gate;
    private readonly VerificationKey? _verification;
    private bool _busy;
    private bool _pinIsFresh;

    // At which insertion somebody logged in: the next one ends the login. 0 where nobody did.
    private volatile int _loggedInAt;

    /// <summary>An EKey for the token that is in the slot at this moment, and for no other.</summary>
    /// <param name="token">The token.</param>
    /// <param name="records">Where its tries are kept.</param>
    /// <param name="policy">How it counts; <see cref="PinPolicy.Cautious"/> where null.</param>
    /// <exception cref="ArgumentException">The slot is empty, or the token in it has no certificate to sign with.</exception>
    public SimulatedEKey(SimulatedToken token, ITryRecords records, PinPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(records);
        var state = token.Read();
        _token = token;
        _key = state is { Present: true, Token.SigningKey: { } key } ? key : throw new ArgumentException("There is no token with a certificate to sign with.", nameof(token));
        _length = (state.Token.Style.LeastPinLength, state.Token.Style.MostPinLength);
        _gate = new(records, policy);
        _verification = X509.Certificate.Read(_key.Certificate).Certificate is { } certificate ? VerificationKey.Of(certificate) : null;
        Identity = state.Token.Identity;
    }

    /// <inheritdoc/>
    public CertificateKind Kind => CertificateKind.EKey;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Certificate => _key.Certificate;

    /// <inheritdoc/>
    public EKeyIdentity Identity { get; }

    /// <inheritdoc/>
    public ValueTask<PinReading> StatusAsync(CancellationToken cancellation = default) =>
        _gate.StatusAsync(LogIn(PinOwner.User), cancellation);

    /// <inheritdoc/>
    public ValueTask<EKeyLogin> LogInAsync(IPinPrompt prompt, bool finalTryConsent = false, CancellationToken cancellation = default) =>
        Alone<EKeyLogin>(new InUse(), () => _gate.TryAsync(LogIn(PinOwner.User), prompt, finalTryConsent, cancellation));

    /// <inheritdoc/>
    public ValueTask LogOutAsync(CancellationToken cancellation = default)
    {
        _loggedInAt = 0;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<PinSetting> ChangePinAsync(IPinPrompt prompt, Pin newPin, bool finalTryConsent = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(newPin);
        return Alone<PinSetting>(PinSetting.Of(new InUse()), async () =>
        {
            if (RefusalOf(newPin) is { } refused)
            {
                return refused;
            }

            _loggedInAt = 0;
            var change = Device(PinOwner.User, changesPin: true, (pin, insertion) => _token.ChangePin(PinOwner.User, pin, newPin, insertion));
            return PinSetting.Of(await _gate.TryAsync(change, prompt, finalTryConsent, cancellation).ConfigureAwait(false));
        });
    }

    /// <inheritdoc/>
    public ValueTask<PinSetting> UnlockAsync(IPinPrompt prompt, Pin newPin, bool finalTryConsent = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(newPin);
        return Alone<PinSetting>(PinSetting.Of(new InUse()), async () =>
        {
            if (RefusalOf(newPin) is { } refused)
            {
                return refused;
            }

            _loggedInAt = 0;
            var login = await _gate.TryAsync(LogIn(PinOwner.Officer), prompt, finalTryConsent, cancellation).ConfigureAwait(false);
            return login.IsT0 ? await SetUserPinAsync(newPin).ConfigureAwait(false) : PinSetting.Of(login);
        });
    }

    /// <inheritdoc/>
    public ValueTask<SignOutcome> SignAsync(ReadOnlyMemory<byte> challenge, CancellationToken cancellation = default) =>
        Alone<SignOutcome>(SignRefusal.InUse, () => new(Sign(challenge.Span)));

    /// <summary>Nothing is left open; the token stays as it is.</summary>
    public ValueTask DisposeAsync() => LogOutAsync();

    private SignOutcome Sign(ReadOnlySpan<byte> challenge)
    {
        try
        {
            var state = _token.Read();
            return SimulatedPinDevice.Absence(state, Identity) is { } absence ? absence.IsT1 ? SignRefusal.TokenAbsent : SignRefusal.OtherToken
                : _loggedInAt != state.Insertions ? SignRefusal.NotLoggedIn
                : state.Token.Style.AsksPinToSign && !Interlocked.Exchange(ref _pinIsFresh, false) ? SignRefusal.PinNeeded
                : Sign(challenge, state.Insertions);
        }
        catch (Exception e) when (TokenFile.IsFailure(e))
        {
            return SimulatedPinDevice.FaultOf(e);
        }
    }

    private SignOutcome Sign(ReadOnlySpan<byte> challenge, int insertion)
    {
        var (answer, signature) = _token.Sign(_key.Id, _key.Algorithm is KeyAlgorithm.Rsa ? RsaSigning.Sha256 : Sm2Signing.Default, challenge, insertion);
        return answer.Verdict is TokenVerdict.Faulted ? answer.ToFault()
            : answer.Verdict is TokenVerdict.Gone ? SignRefusal.TokenAbsent
            : signature is null ? SignRefusal.NoKey
            : _verification?.Verify(challenge, signature) is true ? new ChallengeSigned(signature)
            : SignRefusal.WrongSignature;
    }

    private async ValueTask<PinSetting> SetUserPinAsync(Pin newPin)
    {
        var device = Device(PinOwner.User, changesPin: true, (pin, insertion) => _token.SetUserPin(pin, insertion));
        var set = await device.TryAsync(newPin).ConfigureAwait(false);
        if (!set.IsT0)
        {
            return PinSetting.Of(set.IsT2 ? set.AsT2.Why : set.AsT3);
        }

        // Where this cannot be kept our count stays too high: more cautious, never less.
        _ = await _gate.ResetAsync(Identity).ConfigureAwait(false);
        return new PinSet();
    }

    private NewPinRefused? RefusalOf(Pin newPin) =>
        newPin.Length < _length.Least || newPin.Length > _length.Most ? new(_length.Least, _length.Most) : null;

    private SimulatedPinDevice LogIn(PinOwner owner) => Device(owner, changesPin: false, (pin, insertion) =>
    {
        var answer = _token.LogIn(owner, pin, insertion);
        if (owner is PinOwner.User && answer.Verdict is TokenVerdict.Done)
        {
            (_loggedInAt, _pinIsFresh) = (insertion, true);
        }

        return answer;
    });

    private SimulatedPinDevice Device(PinOwner owner, bool changesPin, Func<Pin, int, TokenAnswer> send) =>
        new(_token, Identity, owner, _length, changesPin, send);

    // Overlapping use is refused at once.
    private async ValueTask<T> Alone<T>(T inUse, Func<ValueTask<T>> use)
    {
        if (Interlocked.Exchange(ref _busy, true))
        {
            return inUse;
        }

        try
        {
            return await use().ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _busy, false);
        }
    }
}
