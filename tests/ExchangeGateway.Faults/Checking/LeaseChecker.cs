using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using NodaTime;

namespace ExchangeGateway.Faults.Checking;

/// <summary>What a history of leases shows that must not be: of one certificate at a time, by the ends that the store answered.</summary>
internal static class LeaseChecker
{
    public static IEnumerable<Anomaly> Anomalies(IReadOnlyCollection<LeaseOperation> operations) => operations.GroupBy(operation => operation.Call.Certificate).SelectMany(OfOne);

    private static IEnumerable<Anomaly> OfOne(IEnumerable<LeaseOperation> ofOne)
    {
        var operations = ofOne.ToArray();
        var granted = operations.Where(operation => operation is { Answer: LeaseAnswerKind.Lease, Call.Act: LeaseAct.Acquire }).ToArray();
        var leases = granted.GroupBy(operation => operation.Token).OrderBy(same => same.Key).Select(same => Granted.Of(same.Key, [.. same], operations)).ToArray();
        return
        [
            .. leases.Where(lease => lease.Requests > 1).Select(lease => new Anomaly("token-twice", $"{lease}")),
            .. TokensThatDoNotRise(granted),
            .. leases.Zip(leases.Skip(1)).Where(pair => pair.First.Until is { } until && pair.Second.From < until).Select(pair => new Anomaly("lease-shared", $"{pair.First} and {pair.Second}")),
            .. operations.Where(operation => operation.AnsweredAt is not null).SelectMany(operation => Untrue(operation, leases, operations)),
        ];
    }

    // Whoever asks after an answer gets a higher token.
    private static IEnumerable<Anomaly> TokensThatDoNotRise(LeaseOperation[] granted)
    {
        var (answers, highest) = (granted.OrderBy(operation => operation.AnsweredAt).ToArray(), (LeaseOperation?)null);
        var place = 0;
        foreach (var operation in granted.OrderBy(operation => operation.InvokedAt))
        {
            for (; place < answers.Length && answers[place].AnsweredAt < operation.InvokedAt; place++)
            {
                highest = highest is null || answers[place].Token > highest.Token ? answers[place] : highest;
            }

            if (highest is not null && highest.Token >= operation.Token && highest.Call.Request != operation.Call.Request)
            {
                yield return new("token-does-not-rise", $"{operation} got {operation.Token} after {highest} got {highest.Token}");
            }
        }
    }

    // An answer that what was answered before its call belies.
    private static IEnumerable<Anomaly> Untrue(LeaseOperation operation, Granted[] leases, LeaseOperation[] operations)
    {
        var highestBefore = leases.Where(lease => lease.AnsweredAt < operation.InvokedAt).Select(lease => lease.Token).DefaultIfEmpty().Max();
        switch (operation.Answer)
        {
            case LeaseAnswerKind.Lease when operation.Call.Act is not LeaseAct.Acquire && (operation.Token != operation.Call.Token || highestBefore > operation.Token):
                yield return new("lost-lease-renewed", $"{operation} was granted after token {highestBefore}");
                break;

            case LeaseAnswerKind.Lost when operation.Token != 0 && operation.Token <= operation.Call.Token:
                yield return new("lease-lost-to-nobody", $"{operation}: token {operation.Token} is said to have taken its place");
                break;

            // The holder's own answers tell the end; one of them may be lost.
            case LeaseAnswerKind.Held when !operations.Any(other => other.Call.Holder.ToString() == operation.Holder && other.InvokedAt < operation.AnsweredAt
                && (other.Answer is LeaseAnswerKind.Unknown || (other.Answer is LeaseAnswerKind.Lease && other.Until == operation.Until && other.Token >= highestBefore))):
                yield return new("lease-held-by-nobody", $"{operation}: {operation.Holder} is said to have it until {operation.Until}");
                break;
        }
    }

    /// <summary>A lease as its holder was told of it.</summary>
    /// <param name="Token">Its token.</param>
    /// <param name="Holder">Who has it.</param>
    /// <param name="Requests">For how many requests it was granted.</param>
    /// <param name="From">When it was granted, by the store's clock.</param>
    /// <param name="Until">It was not over before, by the store's clock; null where its release may have been done and not answered.</param>
    /// <param name="AnsweredAt">When somebody knew of it.</param>
    private sealed record Granted(long Token, string Holder, int Requests, Instant From, Instant? Until, long AnsweredAt)
    {
        public static Granted Of(long token, LeaseOperation[] grants, LeaseOperation[] operations)
        {
            var later = operations.Where(operation => operation.Call.Token == token && operation.Call.Holder == grants[0].Call.Holder).ToArray();
            var releases = later.Where(operation => operation.Call.Act is LeaseAct.Release).ToArray();
            var released = releases.Where(operation => operation.Answer is LeaseAnswerKind.Lease).Select(operation => (Instant?)operation.Until).FirstOrDefault();
            var renewed = grants.Concat(later.Where(operation => operation is { Answer: LeaseAnswerKind.Lease, Call.Act: LeaseAct.Renew })).Max(operation => operation.Until);
            return new(
                token,
                $"{grants[0].Call.Holder}",
                grants.Select(grant => grant.Call.Request).Distinct().Count(),
                grants.Min(grant => grant.Until - grant.Call.Term),
                released ?? (releases.Any(release => release.Answer is LeaseAnswerKind.Unknown) ? null : renewed),
                grants.Min(grant => grant.AnsweredAt!.Value));
        }
    }
}
