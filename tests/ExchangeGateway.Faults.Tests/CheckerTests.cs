using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Faults.Checking;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using ExchangeGateway.Simulation;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.Faults.Tests;

/// <summary>The checker finds nothing in a history that is right, and each fault that is planted into one.</summary>
public class CheckerTests
{
    private static readonly Lazy<Task<History>> Right = new(() =>
    {
        var store = new InMemoryRegistryStore(new FakeClock(Instant.FromUtc(2026, 11, 24, 1, 30), Duration.FromMilliseconds(1)));
        return History.RunAsync(store, store, workers: 4, commands: 400);
    });

    [Fact]
    public async Task Check_ARunOnTheStoreInMemory_FindsNothingAndMuchWasDone()
    {
        var history = await Right.Value;

        Assert.Empty(await history.AnomaliesAsync());
        Assert.Equal(1600, history.Operations.Count);
        Assert.True(history.Operations.Count(operation => operation.Answer is AnswerKind.Done) > 400);
        Assert.True(history.Operations.Where(operation => operation.Answer is AnswerKind.Done).Select(operation => operation.Command).Distinct().Count() >= 8);
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
        With(history, history.Operations.First(operation => operation.Answer is AnswerKind.Done), operation => operation with { Request = RequestId.Of("nobody's").AsT0 }));

    [Fact]
    public async Task Check_ACommandDoneTwice_IsFound() => await FindsAsync("done-twice", history => With(history, Long(history), item =>
        item with { Trail = Altered(item.Trail, 1, entry => entry with { Request = item.Trail[2].Entry.Request }) }));

    [Fact]
    public async Task Check_ARefusedCommandThatWasDone_IsFound() => await FindsAsync("refused-yet-done", history =>
        With(history, history.Operations.First(operation => operation.Answer is AnswerKind.Done), operation => operation with { Answer = AnswerKind.Refused, Effects = [] }));

    [Fact]
    public async Task Check_SomethingThatNobodyAskedFor_IsFound() => await FindsAsync("done-unasked", history =>
        history with { Operations = [.. history.Operations.Where(operation => operation != history.Operations.First(one => one.Answer is AnswerKind.Done))] });

    [Fact]
    public async Task Check_ALaterVersionAnsweredBeforeAnEarlierWasCalled_IsFound() => await FindsAsync("out-of-order", history =>
    {
        var key = Long(history).Key;
        var first = history.Operations.First(operation => operation.Effects.Any(effect => effect.Key == key && effect.Version == 2));
        return With(history, first, operation => operation with { InvokedAt = long.MaxValue - 1, AnsweredAt = long.MaxValue });
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
    public async Task Check_TwoApplicationsAtAGateway_IsFound() => await FindsAsync("gateway-held-twice", history =>
    {
        var held = history.Image.Items.First(item => item.Value is RegisteredApplication { HoldsGateways: true });
        var twin = held with { Key = AggregateKey.Restore(AggregateKind.Application, held.Key.Institution, "twin") };
        return history with { Image = new([.. history.Image.Items, twin]) };
    });

    [Fact]
    public async Task Check_AStepThatTheTrailTellsAndTheApplicationLacks_IsFound() => await FindsAsync("not-of-the-core", history =>
    {
        var item = history.Image.Items.First(item => item.Value is RegisteredApplication application && application.Value.History.Any(step => step.From == step.To));
        var application = (RegisteredApplication)item.Value;
        var saved = application.Value.History.First(step => step.From == step.To);
        var shorter = Application.Replay(application.Value.Number, application.Value.Form, application.Value.Applicant, application.Value.History.Where(step => step != saved))!;
        return With(history, item, one => one with { Value = application with { Value = shorter } });
    });

    private static async Task FindsAsync(string kind, Func<History, History> plant) =>
        Assert.Contains(kind, (await plant(await Right.Value).AnomaliesAsync()).Select(anomaly => anomaly.Kind));

    private static ImageItem Long(History history) => history.Image.Items.First(item => item.Value is RegisteredApplication && item.Trail.Count > 3);

    private static History With(History history, ImageItem item, Func<ImageItem, ImageItem> change) =>
        history with { Image = new(history.Image.Items.Select(one => one == item ? change(one) : one).ToValueList()) };

    private static History With(History history, Operation operation, Func<Operation, Operation> change) =>
        history with { Operations = [.. history.Operations.Select(one => one == operation ? change(one) : one)] };

    private static ValueList<KeptEntry> Altered(ValueList<KeptEntry> trail, int place, Func<AuditEntry, AuditEntry> change) =>
        trail.Select((kept, at) => at == place ? kept with { Entry = change(kept.Entry) } : kept).ToValueList();
}
