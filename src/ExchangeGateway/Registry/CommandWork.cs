using ExchangeGateway.Access;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Trails;
using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>One command's work in one transaction: what it read, and what it is to change.</summary>
/// <param name="transaction">What is read.</param>
/// <param name="command">What is asked, by whom, about which institution, under which request id.</param>
/// <param name="content">The digest of what is asked.</param>
/// <param name="notBefore">An instant that the store's clock may be behind of.</param>
/// <param name="cancellation">Ends the waiting.</param>
/// <threadsafety>Not safe: one decision uses it.</threadsafety>
internal sealed class CommandWork(IRegistryTransaction transaction, IRegistryCommand command, Fingerprint content, Instant notBefore, CancellationToken cancellation)
{
    private readonly Dictionary<AggregateKey, (Aggregate Value, TrailHead Head)> _read = [];
    private readonly OrderedDictionary<AggregateKey, (Aggregate After, string? Reason, string? Subject)> _changed = [];
    private Instant _now = Instant.Max(transaction.Now.InMicroseconds(), notBefore);
    private Instant? _firstTold;

    public CommandHead Head => command.Head;

    public Acting By => Head.By;

    public Actor Actor => Head.By.Actor;

    /// <summary>The institution that the command is about: it is read before anything else.</summary>
    public Institution Institution { get; private set; } = null!;

    /// <summary>The store's instant; never before what was read was changed, should its clock have been set back.</summary>
    public Instant Now
    {
        get
        {
            _firstTold ??= _now;
            return _now;
        }
    }

    /// <summary>Whether something that was read after the decision had looked at the clock was changed later than that.</summary>
    public bool IsOutOfTime => _firstTold is { } told && told != _now;

    /// <summary>Whether the command changes anything.</summary>
    public bool HasChanges => _changed.Count > 0;

    /// <summary>Reads the institution; null where there is none.</summary>
    public async ValueTask<Institution?> FindInstitutionAsync() =>
        await FindAsync<RegisteredInstitution>(AggregateKey.Of(Head.Institution)).ConfigureAwait(false) is { } found ? Institution = found.Value : null;

    /// <summary>Reads an aggregate; null where there is none.</summary>
    public async ValueTask<T?> FindAsync<T>(AggregateKey key)
        where T : Aggregate => Seen(await transaction.FindAsync<T>(key, cancellation).ConfigureAwait(false));

    /// <summary>Reads the institution's gateways of these numbers, those that there are.</summary>
    public async ValueTask<IReadOnlyList<RegisteredGateway>> FindGatewaysAsync(IReadOnlyCollection<RegistrationNumber> numbers) =>
        numbers.Count == 0 ? [] : [.. (await transaction.FindGatewaysAsync(Head.Institution, numbers, cancellation).ConfigureAwait(false)).Select(found => Seen(found)!)];

    /// <summary>Reads the certificates of these gateways.</summary>
    public async ValueTask<IReadOnlyList<RegisteredCertificate>> FindCertificatesAsync(IReadOnlyCollection<RegistrationNumber> gateways) =>
        gateways.Count == 0 ? [] : [.. (await transaction.FindCertificatesAsync(Head.Institution, gateways, cancellation).ConfigureAwait(false)).Select(found => Seen(found)!)];

    /// <summary>The gateway, of any institution, that uses a certificate.</summary>
    public ValueTask<AggregateKey?> FindUserAsync(CertificateIdentity certificate) => transaction.FindUserAsync(certificate, cancellation);

    /// <summary>Which of these ids a certificate has that is in service, at whichever gateway of whichever institution.</summary>
    public async ValueTask<IReadOnlySet<CertificateId>> FindInServiceAsync(IReadOnlyCollection<CertificateId> ids) =>
        ids.Count == 0 ? new HashSet<CertificateId>() : await transaction.FindInServiceAsync(ids, cancellation).ConfigureAwait(false);

    /// <summary>Everything that who acts lacks for it; null where nothing is missing.</summary>
    public AccessDenied? Denied(AccessRequest request) => PlatformAccess.Decide(Institution, By, request).Match<AccessDenied?>(_ => null, denied => denied);

    /// <summary>Whether an aggregate is in another version than the caller saw.</summary>
    public bool IsStale(AggregateKey key) => Head.SeenVersion is { } seen && _read.TryGetValue(key, out var read) && read.Head.Version != seen;

    /// <summary>Notes that an aggregate is to be saved as it is now. Of one that was noted before, the last counts.</summary>
    /// <param name="after">The aggregate.</param>
    /// <param name="reason">Why.</param>
    /// <param name="subject">What of it was done something about, where it is but a part.</param>
    public void Change(Aggregate after, string? reason = null, string? subject = null) => _changed[after.Key] = (after, reason, subject);

    /// <summary>Everything that the command does; what it is about comes first.</summary>
    public UnitOfWork ToUnit(AggregateKey target)
    {
        var changes = _changed.OrderBy(change => change.Key != target).Select(change => ToChange(change.Value.After, change.Value.Reason, change.Value.Subject)).ToValueList();
        var reads = _read.Where(read => !_changed.ContainsKey(read.Key)).Select(read => new AggregateRead(read.Key, read.Value.Head.Version)).ToValueList();
        var effects = changes.Select(change => new Effect(change.After.Key, change.Entry.Version, change.Entry.From, change.Entry.To)).ToValueList();
        return new(new(Head.Request, command.Name, Actor, Now, effects) { Content = content }, changes, reads);
    }

    private AggregateChange ToChange(Aggregate after, string? reason, string? subject)
    {
        var before = _read.GetValueOrDefault(after.Key);
        return new(after, new()
        {
            Key = after.Key,
            Version = before.Head.Version + 1,
            Request = Head.Request,
            Command = command.Name,
            Subject = subject,
            By = By,
            At = Now,
            From = before.Value?.State,
            To = after.State,
            Reason = reason,
            Previous = before.Head.Hash,
        });
    }

    private T? Seen<T>(Stored<T>? stored)
        where T : Aggregate
    {
        if (stored is null)
        {
            return null;
        }

        _read[stored.Value.Key] = (stored.Value, stored.Head);
        _now = Instant.Max(_now, stored.ChangedAt);
        return stored.Value;
    }
}
