namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>Who is in a connection at the moment: one call at a time, and none after its end. Nobody waits.</summary>
/// <param name="logOut">Logs the connection out.</param>
/// <param name="end">Lets go of what it holds.</param>
internal sealed class Occupation(Action logOut, Action end)
{
    private readonly Lock _gate = new();
    private bool _isBusy;
    private bool _logsOut;
    private bool _ends;

    /// <summary>Begins a call, unless another is under way.</summary>
    /// <exception cref="ObjectDisposedException">The connection has ended.</exception>
    public Turn Begin()
    {
        lock (_gate)
        {
            ThrowIfOver();
            if (_isBusy)
            {
                return default;
            }

            _isBusy = true;
            return new(this);
        }
    }

    /// <summary>Logs out, now or when the call under way ends.</summary>
    public void LogOut()
    {
        lock (_gate)
        {
            ThrowIfOver();
            _logsOut = true;
            if (_isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        Leave();
    }

    /// <summary>Ends the connection, now or when the call under way does.</summary>
    public void End()
    {
        lock (_gate)
        {
            if (_ends)
            {
                return;
            }

            _ends = true;
            if (_isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        Leave();
    }

    public void ThrowIfOver() => ObjectDisposedException.ThrowIf(_ends, typeof(Pkcs11EKey));

    // Whatever was asked for meanwhile is done before anybody else comes in.
    private void Leave()
    {
        while (true)
        {
            bool ends;
            lock (_gate)
            {
                if (!_logsOut && !_ends)
                {
                    _isBusy = false;
                    return;
                }

                (_logsOut, ends) = (false, _ends);
            }

            logOut();
            if (ends)
            {
                end();
                return;
            }
        }
    }

    /// <summary>A call, if it is ours to make.</summary>
    internal readonly struct Turn(Occupation occupation) : IDisposable
    {
        public bool IsOurs => occupation is not null;

        public void Dispose() => occupation?.Leave();
    }
}
