using ExchangeGateway.Faults.Running;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using NodaTime;

namespace ExchangeGateway.Faults.Histories;

/// <summary>A line of a history: a call, or its answer.</summary>
/// <param name="Id">Which call.</param>
/// <param name="At">When, by the machine's monotonic clock.</param>
internal sealed record HistoryLine(string Id, long At)
{
    public Call? Call { get; init; }

    public LeaseCall? LeaseCall { get; init; }

    public AnswerPart? Answer { get; init; }

    public LeasePart? LeaseAnswer { get; init; }

    internal sealed record AnswerPart(AnswerKind Kind, long Ticks, bool IsRepeat, EffectPart[] Effects, KeyPart? RefusedFor, string? Refusal)
    {
        public static AnswerPart Of(CommandOutcome outcome) => outcome.Match(
            committed: static done => new AnswerPart(AnswerKind.Done, done.Receipt.At.ToUnixTimeTicks(), done.IsRepeat, [.. done.Receipt.Effects.Select(EffectPart.Of)], null, null),
            denied: static denied => Refused(denied, null),
            notFound: static missing => Refused(missing, missing.Key),
            notPermitted: static refused => Refused(refused, refused.Key),
            refused: static refused => Refused(refused, null),
            violations: static found => Refused(found, null),
            conflict: static conflict => Refused(conflict, conflict.Kind is ConflictKind.AlreadyThere ? conflict.Key : null),

            // It was asked for many times: what became of the others, the last answer does not tell.
            unavailable: static failed => new(AnswerKind.Unknown, 0, false, [], null, failed.ToString()));

        public Operation On(Operation called, long at) => called with
        {
            AnsweredAt = at,
            Answer = Kind,
            At = Instant.FromUnixTimeTicks(Ticks),
            IsRepeat = IsRepeat,
            Effects = Effects.Select(effect => effect.ToEffect()).ToValueList(),
            RefusedFor = RefusedFor?.ToKey(),
            Refusal = Refusal,
        };

        private static AnswerPart Refused(object refusal, AggregateKey? key) => new(AnswerKind.Refused, 0, false, [], key is null ? null : KeyPart.Of(key), refusal.ToString());
    }

    internal sealed record LeasePart(LeaseAnswerKind Kind, long Token, string? Holder, long Ticks)
    {
        public static LeasePart Of(LeaseOutcome outcome) => outcome.Match(
            lease: static lease => new LeasePart(LeaseAnswerKind.Lease, lease.Token, lease.Holder.ToString(), lease.Until.ToUnixTimeTicks()),
            held: static held => new(LeaseAnswerKind.Held, 0, held.Holder.ToString(), held.Until.ToUnixTimeTicks()),
            lost: static lost => new(LeaseAnswerKind.Lost, lost.Since?.Token ?? 0, lost.Since?.Holder.ToString(), lost.Since?.Until.ToUnixTimeTicks() ?? 0),
            refused: static refused => throw new InvalidOperationException($"Every gateway of the market may ask for every lease, but: {refused}."),
            unavailable: static _ => new(LeaseAnswerKind.Unknown, 0, null, 0));

        public LeaseOperation On(LeaseOperation called, long at) =>
            called with { AnsweredAt = at, Answer = Kind, Token = Token, Holder = Holder, Until = Instant.FromUnixTimeTicks(Ticks) };
    }

    internal sealed record KeyPart(AggregateKind Kind, string Institution, string Name)
    {
        public static KeyPart Of(AggregateKey key) => new(key.Kind, key.Institution.Value, key.Name);

        public AggregateKey ToKey() => AggregateKey.Restore(Kind, InstitutionId.Of(Institution).AsT0, Name);
    }

    internal sealed record EffectPart(KeyPart Key, long Version, string? From, string To)
    {
        public static EffectPart Of(Effect effect) => new(KeyPart.Of(effect.Key), effect.Version, effect.From, effect.To);

        public Effect ToEffect() => new(Key.ToKey(), Version, From, To);
    }
}
