using System.Collections.Concurrent;
using ExchangeGateway.EKeys;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>
/// A module as all of this process share it: initialised once, finalised when the last has let go of it, and initialised
/// anew where it died and nobody else is using it.
/// </summary>
/// <param name="initialise">Initialises it.</param>
internal sealed class LoadedModule(Func<ICryptoki> initialise) : IDisposable
{
    private readonly ReaderWriterLockSlim _inside = new();
    private readonly ConcurrentDictionary<EKeyIdentity, SharedToken> _tokens = new();
    private ICryptoki? _cryptoki = initialise();

    /// <summary>How often it was initialised. Sessions of an earlier time are void, and their handles may be others' now.</summary>
    public int Generation { get; private set; }

    /// <summary>A token of this module, as all its connections share it.</summary>
    public SharedToken Token(EKeyIdentity identity) => _tokens.GetOrAdd(identity, static (identity, module) => new(module, identity), this);

    /// <summary>Begins a call. Until it is ended the module is not finalised.</summary>
    /// <exception cref="Pkcs11Exception">The module does not come to life.</exception>
    public Call Enter()
    {
        _inside.EnterReadLock();
        if (_cryptoki is { } cryptoki)
        {
            return new(this, cryptoki);
        }

        _inside.ExitReadLock();
        Initialise();
        return Enter();
    }

    /// <summary>
    /// Finalises and initialises the module. False where that cannot be: somebody is inside, or logged in at another token
    /// of the module, or it is not ours to finalise.
    /// </summary>
    /// <param name="dead">The token that fails.</param>
    /// <param name="isFinalised">Others finalised it, so that nobody's it is any more.</param>
    /// <exception cref="Pkcs11Exception">It did not come to life.</exception>
    public bool Revive(SharedToken dead, bool isFinalised)
    {
        if (_tokens.Values.Any(token => token != dead && token.IsHeld) || !_inside.TryEnterWriteLock(0))
        {
            return false;
        }

        try
        {
            if (_cryptoki is { IsShared: true } && !isFinalised)
            {
                return false;
            }

            _cryptoki?.Dispose();
            _cryptoki = null;
            Generation++;
            _cryptoki = initialise();
            return true;
        }
        finally
        {
            _inside.ExitWriteLock();
        }
    }

    /// <summary>Finalises it. Nobody may use it afterwards.</summary>
    public void Dispose()
    {
        _cryptoki?.Dispose();
        _inside.Dispose();
    }

    // It queues nowhere: behind a writer that waits, readers would wait for it who hold what others need to leave.
    private void Initialise()
    {
        var wait = default(SpinWait);
        while (!_inside.TryEnterWriteLock(0))
        {
            wait.SpinOnce();
        }

        try
        {
            _cryptoki ??= initialise();
        }
        finally
        {
            _inside.ExitWriteLock();
        }
    }

    /// <summary>A call into the module.</summary>
    internal readonly struct Call(LoadedModule module, ICryptoki cryptoki) : IDisposable
    {
        public ICryptoki Cryptoki => cryptoki;

        public void Dispose() => module._inside.ExitReadLock();
    }
}
