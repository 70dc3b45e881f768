using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Faults.Checking;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using NodaTime;

namespace ExchangeGateway.Faults.Tests;

/// <summary>The checker finds nothing in a history that is right, and each fault that is planted into one.</summary>
public class CheckerTests
{
    private static readonly Lazy<Task<History>> Right = new(() => WorkersHere.RunAsync(workers: 4, commands: 500));

    [Fact]
    public async Task Check_ARunOnTheStoreInMemory_FindsNothingAndMuchWasDone()
    {
        var history = await Right.Value;

        Assert.Empty(await Checker.AnomaliesAsync(history));
        Assert.True(history.Operations.Count(operation => operation.Answer is AnswerKind.Done) > 400);
        Assert.True(history.Operations.Where(operation => operation.Answer is AnswerKind.Done).Select(operation => operation.Call.Command).Distinct().Count() >= 8);
        Assert.Contains(history.Operations, operation => operation.IsRepeat);
        Assert.Contains(history.Operations, operation => operation.RefusedFor is not null);
        Assert.Equal([LeaseAnswerKind.Lease, LeaseAnswerKind.Held, LeaseAnswerKind.Lost], history.Leases.Select(lease => lease.Answer).Distinct().Order());
    }

    [Fact]
    public async Task Check_AnEntryIsMissing_IsFound() => await FindsAsync("trail-broken", history => With(history, Long(history), item => item with { Trail = item.Trail.Where(kept => kept.Entry.Version != 2).ToValueList() }));

    [Fact]
    public async Task Check_TheEndOfATrailIsMissing_IsFound() => await FindsAsync("trail-broken", history => With(history, Long(history), item => item with { Trail = item.Trail.Take(item.Trail.Count - 1).ToValueList() }));

    [Fact]
    public async Task Check_AVersionIsMissing_IsFound() => await FindsAsync("trail-broken", history => With(history, Long(history), item => item with { Head = item.Head with { Version = item.Head.Version + 1 } }));

    [Fact]
    public async Task Check_AStateThatDoesNotFollow_IsFound() => await FindsAsync("state-does-not-follow", history => With(history, Long(history), item => item with { Trail = Altered(item.Trail, 1, entry => entry with { From = "Completed" }) }));

    [Fact]
    public async Task Check_TimeGoesBack_IsFound() => await FindsAsync("time-goes-back", history => With(history, Long(history), item => item with { Trail = Altered(item.Trail, 1, entry => entry with { At = Instant.FromUtc(2020, 1, 1, 0, 0) }) }));

    [Fact]
    public async Task Check_AnAnsweredCommandIsLost_IsFound() => await FindsAsync("answer-lost", history =>
        With(history, history.Operations.First(operation => operation.Answer is AnswerKind.Done), operation => operation with { Call = operation.Call with { Request = "nobody's" } }));

    [Fact]
    public async Task Check_ACommandDoneTwice_IsFound() => await FindsAsync("done-twice", history => With(history, Long(history), item =>
        item with { Trail = Altered(item.Trail, 1, entry => entry with { Request = item.Trail[2].Entry.Request }) }));

    [Fact]
    public async Task Check_ARefusedCommandThatWasDone_IsFound() => await FindsAsync("refused-yet-done", history =>
        With(history, CalledOnce(history), operation => operation with { Answer = AnswerKind.Refused, Effects = [] }));

    [Fact]
    public async Task Check_SomethingThatNobodyAskedFor_IsFound() => await FindsAsync("done-unasked", history =>
        history with { Operations = [.. history.Operations.Where(operation => operation.Request != history.Operations.First(one => one.Answer is AnswerKind.Done).Request)] });

    [Fact]
    public async Task Check_ALaterVersionAnsweredBeforeAnEarlierWasCalled_IsFound() => await FindsAsync("no-order", history =>
        With(history, CalledOnce(history, Long(history)), operation => operation with { InvokedAt = long.MaxValue - 1, AnsweredAt = long.MaxValue }));

    [Fact]
    public async Task Check_TwoAggregatesThatTellTwoOrders_IsFound() => await FindsAsync("no-order", history =>
    {
        // Two requests that changed the same two gateways: one of these tells them the other way round.
        var shared = from gateway in history.Image.Items
                     where gateway.Value is RegisteredGateway
                     from pair in gateway.Trail.Zip(gateway.Trail.Skip(1))
                     group (Item: gateway, pair.First) by (First: pair.First.Entry.Request, Second: pair.Second.Entry.Request);
        var (item, first) = shared.First(same => same.Key.First != same.Key.Second && same.Count() > 1).First();
        var place = item.Trail.ToList().IndexOf(first);
        return With(history, item, one => one with { Trail = [.. one.Trail.Take(place), one.Trail[place + 1], first, .. one.Trail.Skip(place + 2)] });
    });

    [Fact]
    public async Task Check_ARequestDoneForTwoWhoCalledIt_IsFound() => await FindsAsync("done-twice", history =>
        With(history, history.Operations.First(operation => operation.IsRepeat), operation => operation with { IsRepeat = false }));

    [Fact]
    public async Task Check_TwoAnswersToOneRequest_IsFound() => await FindsAsync("answers-differ", history =>
        With(history, history.Operations.First(operation => operation.IsRepeat), operation => operation with { At = operation.At + Duration.FromSeconds(1) }));

    [Fact]
    public async Task Check_AnAnswerThatTellsLessThanWasDone_IsFound() => await FindsAsync("done-otherwise-than-answered", history =>
        With(history, history.Operations.First(operation => operation.Effects.Count > 1), operation => operation with { Effects = [operation.Effects[0]] }));

    [Fact]
    public async Task Check_ARefusalOfAStateThatWasOver_IsFound() => await FindsAsync("refused-for-nothing", history =>
        With(history, history.Operations.First(operation => operation.RefusedFor is not null), operation => operation with { InvokedAt = long.MaxValue - 1, AnsweredAt = long.MaxValue, Refusal = "StepNotPermitted { State = Nowhere }" }));

    [Fact]
    public async Task Check_ARefusalThatOnlyAnEarlierVersionExplains_IsFound() => await FindsAsync("refused-for-nothing", history =>
    {
        var refused = history.Operations.Where(operation => operation.Refusal?.Contains("AlreadyThere", StringComparison.Ordinal) is true || operation.Refusal?.StartsWith("StepNotPermitted", StringComparison.Ordinal) is true)
            .First(operation => LastState(history, operation) is { } last && !operation.Refusal!.Contains(last, StringComparison.Ordinal));
        return With(history, refused, operation => operation with { InvokedAt = long.MaxValue - 1, AnsweredAt = long.MaxValue });
    });

    [Fact]
    public async Task Check_ACertificateAtTwoGatewaysAtOnce_IsFound() => await FindsAsync("certificate-shared", history =>
    {
        var binding = history.Image.Items.Select(item => item.Value).OfType<RegisteredGateway>().SelectMany(gateway => gateway.Bindings.All).First();
        var other = history.Image.Items.First(item => item.Value is RegisteredGateway gateway && gateway.Value.Number != binding.Gateway);
        var gateway = (RegisteredGateway)other.Value;
        return With(history, other, item => item with { Value = gateway with { Bindings = CertificateBindings.Empty.Bind(binding.Certificate, gateway.Value.Number, binding.From).AsT0 } });
    });

    [Fact]
    public async Task Check_ACertificateThatOnlyItsSerialNumberTells_IsFound() => await FindsAsync("certificate-shared", history =>
    {
        var binding = history.Image.Items.Select(item => item.Value).OfType<RegisteredGateway>().SelectMany(gateway => gateway.Bindings.All).First();
        var other = history.Image.Items.First(item => item.Value is RegisteredGateway gateway && gateway.Value.Number != binding.Gateway);
        var gateway = (RegisteredGateway)other.Value;
        var spelt = binding.Certificate with { Identity = binding.Certificate.Identity with { Whole = Fingerprint.Of("spelt otherwise"u8) } };
        return With(history, other, item => item with { Value = gateway with { Bindings = CertificateBindings.Empty.Bind(spelt, gateway.Value.Number, binding.From).AsT0 } });
    });

    [Fact]
    public async Task Check_ACertificateThatIsEnabledTwice_IsFound() => await FindsAsync("certificate-shared", history =>
    {
        // The trails alone tell it: another institution's certificate is said to have been enabled too.
        var enabled = history.Image.Items.First(item => item.Value is RegisteredCertificate { InServiceAt: not null, Certificate: not null });
        var same = history.Image.Items.First(item => item.Key != enabled.Key && item.Key.Kind is AggregateKind.Certificate && item.Key.Name == enabled.Key.Name);
        var entry = enabled.Trail[1] with { Entry = enabled.Trail[1].Entry with { Key = same.Key } };
        return With(history, same, item => item with { Trail = item.Trail.Add(entry) });
    });

    [Fact]
    public async Task Check_TwoOfAKindAtAGateway_IsFound() => await FindsAsync("kind-taken-twice", history =>
    {
        var item = history.Image.Items.First(item => item.Value is RegisteredGateway { Bindings.All: [.., { Until: null }] });
        var gateway = (RegisteredGateway)item.Value;
        var bindings = CertificateBindings.Restore(gateway.Bindings.All.Add(gateway.Bindings.All[^1]));
        return With(history, item, one => one with { Value = gateway with { Bindings = bindings } });
    });

    [Fact]
    public async Task Check_TwoApplicationsAtAGatewayForAWhile_IsFound() => await FindsAsync("gateway-held-twice", history =>
    {
        // One was given back, for good, before another was handed in: without that step both are there, though in the end neither is.
        var released = (from gateway in history.Image.Items
                        where gateway.Key.Kind is AggregateKind.Gateway
                        let trail = gateway.Trail.Select(kept => kept.Entry).Where(entry => entry.Command.EndsWith("Application", StringComparison.Ordinal)).ToArray()
                        from pair in trail.Zip(trail.Skip(1))
                        where pair is { First.Command: "WithdrawApplication" or "ReturnApplication" or "RejectApplication", Second.Command: "SubmitApplication" } && Of(pair.First) != Of(pair.Second)
                        where Of(pair.First).Trail[^1].Entry.Request == pair.First.Request
                        select Of(pair.First)).First();
        return With(history, released, item => item with
        {
            Trail = item.Trail.Select(kept => kept.Entry.From is "InformationReview" ? kept with { Entry = kept.Entry with { To = "InformationReview" } } : kept).ToValueList(),
        });

        ImageItem Of(AuditEntry step) => history.Image.Items.First(item => item.Key.Kind is AggregateKind.Application && item.Trail.Any(kept => kept.Entry.Request == step.Request));
    });

    [Fact]
    public async Task Check_AnApplicationThatTheCoreWouldNotHaveMade_IsFound() => await FindsAsync("not-of-the-core", history =>
    {
        var item = history.Image.Items.First(item => item.Value is RegisteredApplication application && application.Value.History.Any(step => step.From == step.To));
        var application = (RegisteredApplication)item.Value;
        var saved = application.Value.History.First(step => step.From == step.To);
        var shorter = Application.Replay(application.Value.Number, application.Value.Form, application.Value.Applicant, application.Value.History.Where(step => step != saved))!;
        return With(history, item, one => one with { Value = application with { Value = shorter } });
    });

    [Fact]
    public async Task Check_AnAnswerThatTheCoreWouldNotHaveGiven_IsFound() => await FindsAsync("not-of-the-core", history =>
        With(history, CalledOnce(history), operation => operation with { Call = operation.Call with { Number = operation.Call.Number + 1 } }));

    [Fact]
    public async Task Check_AnAggregateThatIsGone_IsFound() => await FindsAsync("not-of-the-core", history =>
        history with { Image = new(history.Image.Items.Where(item => item.Key != history.Image.Items[0].Key).ToValueList()) });

    [Fact]
    public async Task Check_AHostsTimeInATrail_IsFound() => await FindsAsync("not-the-stores-time", history =>
        history with { Times = new(Instant.FromUtc(2026, 11, 24, 1, 30), history.Image.Items.SelectMany(item => item.Trail).Max(kept => kept.Entry.At) - Duration.FromMilliseconds(1)) });

    [Fact]
    public async Task Check_AHostsTimeInALease_IsFound() => await FindsAsync("not-the-stores-time", history =>
        With(history with { Times = new(Instant.FromUtc(2026, 11, 24, 1, 30), Instant.FromUtc(2026, 11, 24, 2, 30)) }, Acquired(history), lease => lease with { Until = lease.Until + Duration.FromHours(2) }));

    [Fact]
    public async Task Check_TwoHoldersAtOnce_IsFound() => await FindsAsync("lease-shared", history =>
        With(history, Acquired(history), lease => lease with { Until = lease.Until - Duration.FromHours(1) }));

    [Fact]
    public async Task Check_ATokenGivenTwice_IsFound() => await FindsAsync("token-twice", history =>
        With(history, Acquired(history), lease => lease with { Token = lease.Token - 1 }));

    [Fact]
    public async Task Check_ATokenThatDoesNotRise_IsFound() => await FindsAsync("token-does-not-rise", history =>
        With(history, Acquired(history), lease => lease with { Token = 0 }));

    [Fact]
    public async Task Check_ALostLeaseThatIsRenewed_IsFound() => await FindsAsync("lost-lease-renewed", history =>
        With(history, history.Leases.First(lease => lease is { Answer: LeaseAnswerKind.Lost, Call.Act: LeaseAct.Renew, Token: > 0 }), lease => lease with { Answer = LeaseAnswerKind.Lease, Token = lease.Call.Token }));

    [Fact]
    public async Task Check_ALeaseLostToNobody_IsFound() => await FindsAsync("lease-lost-to-nobody", history =>
        With(history, history.Leases.First(lease => lease is { Answer: LeaseAnswerKind.Lost, Token: > 0 }), lease => lease with { Token = lease.Call.Token }));

    [Fact]
    public async Task Check_ALeaseHeldByNobody_IsFound() => await FindsAsync("lease-held-by-nobody", history =>
        With(history, history.Leases.First(lease => lease.Answer is LeaseAnswerKind.Held), lease => lease with { Until = lease.Until + Duration.FromSeconds(1) }));

    private static async Task FindsAsync(string kind, Func<History, History> plant) =>
        Assert.Contains(kind, (await Checker.AnomaliesAsync(plant(await Right.Value))).Select(anomaly => anomaly.Kind));

    private static Operation CalledOnce(History history, ImageItem? about = null) => history.Operations.First(operation =>
        operation.Answer is AnswerKind.Done && history.Operations.Count(other => other.Request == operation.Request) == 1
        && (about is null || operation.Effects.Any(effect => effect.Key == about.Key && effect.Version == 2)));

    private static string? LastState(History history, Operation operation) => history.Image.Items.FirstOrDefault(item => item.Key == operation.RefusedFor)?.Value.State;

    private static LeaseOperation Acquired(History history) => history.Leases.First(lease => lease is { Answer: LeaseAnswerKind.Lease, Call.Act: LeaseAct.Acquire, Token: > 3 });

    private static ImageItem Long(History history) => history.Image.Items.First(item => item.Value is RegisteredApplication && item.Trail.Count > 3);

    private static History With(History history, ImageItem item, Func<ImageItem, ImageItem> change) =>
        history with { Image = new(history.Image.Items.Select(one => one == item ? change(one) : one).ToValueList()) };

    private static History With(History history, Operation operation, Func<Operation, Operation> change) =>
        history with { Operations = [.. history.Operations.Select(one => one == operation ? change(one) : one)] };

    private static History With(History history, LeaseOperation operation, Func<LeaseOperation, LeaseOperation> change) =>
        history with { Leases = [.. history.Leases.Select(one => one == operation ? change(one) : one)] };

    private static ValueList<KeptEntry> Altered(ValueList<KeptEntry> trail, int place, Func<AuditEntry, AuditEntry> change) =>
        trail.Select((kept, at) => at == place ? kept with { Entry = change(kept.Entry) } : kept).ToValueList();
}
