namespace ExchangeGateway.EKeys;

/// <summary>
/// The one way of a PIN to a token, whatever the token's interface. One prompt is one try. It looks before it asks and
/// again before it sends, refuses where a try could lock the token without a person's consent, never sends a PIN twice
/// that was wrong, and keeps the intent to try before it tries, so that no crash or restart hides a try (6.2-1).
/// </summary>
/// <param name="records">Where the tries of each token are kept.</param>
/// <param name="policy">How the tokens count; <see cref="PinPolicy.Cautious"/> where null.</param>
/// <threadsafety>Safe from any thread. Two tries at one token at once: one is answered <see cref="InUse"/>.</threadsafety>
public sealed class PinGate(ITryRecords records, PinPolicy? policy = null)
{
    private readonly PinPolicy _policy = policy ?? PinPolicy.Cautious;

    /// <summary>What is known of a token's tries: by itself, and by what we kept. It costs no try.</summary>
    public async ValueTask<PinReading> StatusAsync(IPinDevice device, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        var reading = await device.ReadAsync().ConfigureAwait(false);
        if (!reading.TryPickT0(out var status, out _))
        {
            return reading;
        }

        var kept = await records.ReadAsync(device.Identity, device.Owner, cancellation).ConfigureAwait(false);
        return kept.Match<PinReading>(record => status.With(record, _policy), unavailable => new DeviceFault(0, unavailable.Why));
    }

    /// <summary>Asks for one PIN and sends it once, or says why not.</summary>
    /// <param name="device">The token.</param>
    /// <param name="prompt">Who knows the PIN.</param>
    /// <param name="finalTryConsent">A person agreed to risk the final try. It counts for nothing where the prompt is unattended.</param>
    /// <param name="cancellation">Ends the wait for an answer. Once a PIN is on its way nothing stops it.</param>
    public async ValueTask<EKeyLogin> TryAsync(IPinDevice device, IPinPrompt prompt, bool finalTryConsent = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(prompt);
        var reading = await device.ReadAsync().ConfigureAwait(false);
        if (!reading.TryPickT0(out var status, out _))
        {
            return NoStatus(reading);
        }

        var kept = await records.ReadAsync(device.Identity, device.Owner, cancellation).ConfigureAwait(false);
        if (!kept.TryPickT0(out var record, out _))
        {
            return new PinRefused(PinRefusal.RecordsUnavailable, status);
        }

        var asked = new PinTry(status.With(record, _policy), record, prompt.IsUnattended, finalTryConsent, device.ChangesPin);
        if (asked.Refusal is { } refusal)
        {
            return new PinRefused(refusal, asked.Status);
        }

        var answer = await prompt.AskAsync(new(device.Identity, device.Owner, asked.Status), cancellation).ConfigureAwait(false);
        using var pin = answer.IsT0 ? answer.AsT0 : null;
        if (answer.IsT2)
        {
            return answer.AsT2;
        }

        var taking = await records.TakeAsync(device.Identity, device.Owner, cancellation).ConfigureAwait(false);
        if (!taking.TryPickT0(out var hold, out var notTaken))
        {
            return notTaken.Match<EKeyLogin>(inUse => inUse, _ => new PinRefused(PinRefusal.RecordsUnavailable, asked.Status));
        }

        await using (hold.ConfigureAwait(false))
        {
            return await SendAsync(device, hold, asked, pin).ConfigureAwait(false);
        }
    }

    /// <summary>An operator looked at a token whose unattended PIN was rejected: such a PIN may be sent again. Tries that are spent stay spent.</summary>
    /// <returns>The record after it, or who else has it.</returns>
    public ValueTask<TryRecordChange> AcknowledgeAsync(EKeyIdentity token, PinOwner owner = PinOwner.User, CancellationToken cancellation = default) =>
        ChangeAsync(token, owner, static record => record.Acknowledged(), cancellation);

    /// <summary>Somebody entitled to it gave the token all its tries again, as the certificate authority does: our own count begins anew.</summary>
    /// <returns>The record after it, or who else has it.</returns>
    public ValueTask<TryRecordChange> ResetAsync(EKeyIdentity token, PinOwner owner = PinOwner.User, CancellationToken cancellation = default)
    {
        RejectedPins.Forget(token);
        return ChangeAsync(token, owner, static record => record.Reset(), cancellation);
    }

    // Between the prompt and now anything can have happened, to the token and to the record: so both are looked at again.
    private async ValueTask<EKeyLogin> SendAsync(IPinDevice device, ITryRecordHold hold, PinTry asked, Pin? pin)
    {
        var reading = await device.ReadAsync().ConfigureAwait(false);
        if (!reading.TryPickT0(out var status, out _))
        {
            return NoStatus(reading);
        }

        var record = hold.Record.Settled();
        var now = asked with { Status = status.With(record, _policy), Record = record };
        var refusal = now.Refusal ?? RefusalOf(pin, device);
        var unkept = await hold.SaveAsync(refusal is null ? record.Intending(asked.Unattended) : record).ConfigureAwait(false);
        if ((refusal ?? (unkept is null ? null : PinRefusal.RecordsUnavailable)) is { } reason)
        {
            return new PinRefused(reason, now.Status);
        }

        var trial = await device.TryAsync(pin).ConfigureAwait(false);
        var after = trial.IsT2 ? reading : await device.ReadAsync().ConfigureAwait(false);
        var known = after.TryPickT0(out var statusAfter, out _) ? statusAfter : null;
        if (pin is not null && (trial.IsT1 || (trial.IsT3 && known is not null)))
        {
            // A token that fails on a PIN and lives on may have counted it: some answer a wrong PIN so.
            RejectedPins.Add(device.Identity, device.Owner, pin);
        }

        if (trial.IsT0 && device.ChangesPin)
        {
            RejectedPins.Forget(device.Identity);
        }

        var kept = trial.Match(_ => hold.Record.Accepted(_policy, known), _ => hold.Record.RejectedPin(known), _ => hold.Record.NotSent(), _ => hold.Record.RejectedPin(known));
        // Where this cannot be kept the intent stands, and counts as a wrong PIN the next time: more cautious, never less.
        _ = await hold.SaveAsync(kept).ConfigureAwait(false);
        return trial.Match<EKeyLogin>(
            accepted: static _ => new LoggedIn(),
            wrong: _ => new PinRejected((known ?? status).With(kept, _policy)),
            notSent: static notSent => notSent.Why,
            fault: static fault => fault);
    }

    private static PinRefusal? RefusalOf(Pin? pin, IPinDevice device) =>
        pin is null ? null
        : pin.Length < device.Length.Least || pin.Length > device.Length.Most ? PinRefusal.Length
        : RejectedPins.Contains(device.Identity, device.Owner, pin) ? PinRefusal.RejectedBefore
        : null;

    private static EKeyLogin NoStatus(PinReading reading) => reading.Match<EKeyLogin>(
        status: static _ => throw new ArgumentException("A status is no reason.", nameof(reading)),
        absent: static absent => absent,
        otherToken: static other => other,
        fault: static fault => fault);

    private async ValueTask<TryRecordChange> ChangeAsync(EKeyIdentity token, PinOwner owner, Func<TryRecord, TryRecord> change, CancellationToken cancellation)
    {
        var taking = await records.TakeAsync(token, owner, cancellation).ConfigureAwait(false);
        if (!taking.TryPickT0(out var hold, out var notTaken))
        {
            return notTaken.Match<TryRecordChange>(inUse => inUse, unavailable => unavailable);
        }

        await using (hold.ConfigureAwait(false))
        {
            var unkept = await hold.SaveAsync(change(hold.Record)).ConfigureAwait(false);
            return unkept is null ? hold.Record : unkept;
        }
    }
}
