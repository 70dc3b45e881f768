using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Tests.Institutions;

namespace ExchangeGateway.Tests.Registry;

/// <summary>What holds of every use case.</summary>
public class UseCaseTests
{
    public static TheoryData<string> Names => [.. UseCase.All.Select(useCase => useCase.Name)];

    /// <summary>Without those that begin something new: of that, nobody saw a version.</summary>
    public static TheoryData<string> NamesOfWhatIsThere => [.. UseCase.All.Select(useCase => useCase.Name).Except(["DraftMarketMakerFiling", "RequestPhoneChange"])];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_OnceItCanBeDone_IsDoneUnderItsName(string name)
    {
        var (useCase, desk) = await BeforeAsync(name);

        var receipt = await Desk.Done(useCase.Ask(desk, Desk.By(useCase.May)));

        Assert.Equal((name, useCase.May.Actor), (receipt.Command, receipt.By));
        Assert.Equal(receipt, desk.Store.Saved[^1].Receipt);
        Assert.All(desk.Store.Aggregates, aggregate => Assert.Equal(aggregate.State, desk.Store.Trail(aggregate.Key).Last().To));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_TheSameRequestAgain_IsAnsweredTheFirstReceiptAndChangesNothing(string name)
    {
        var (useCase, desk) = await BeforeAsync(name);
        var head = Desk.By(useCase.May);
        var receipt = await Desk.Done(useCase.Ask(desk, head));
        var saved = desk.Store.Saved.Count;

        var again = await useCase.Ask(desk, head);

        Assert.Equal(new Committed(receipt, IsRepeat: true), again.AsT0);
        Assert.Equal(saved, desk.Store.Saved.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_ByAStranger_IsDeniedAndChangesNothing(string name)
    {
        var (useCase, desk) = await BeforeAsync(name);
        var saved = desk.Store.Saved.Count;

        Assert.True((await useCase.Ask(desk, Desk.By(Desk.Stranger))).IsT1);
        Assert.Equal(saved, desk.Store.Saved.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_InAnEmptyRegistryByStaff_FindsNothing(string name)
    {
        var (useCase, desk) = (UseCase.All.Single(one => one.Name == name), new Desk());

        Assert.Equal(AggregateKey.Of(Desk.Broker), (await useCase.Ask(desk, Desk.By(Desk.Manager))).AsT2.Key);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_ByAStranger_IsToldTheSameOfAnUnknownInstitution(string name)
    {
        var (useCase, desk) = await BeforeAsync(name);

        Assert.Equal(await useCase.Ask(desk, Desk.By(Desk.Stranger)), await useCase.Ask(new(), Desk.By(Desk.Stranger)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_OfAnUnknownInstitutionByItsOwn_IsDenied(string name)
    {
        var useCase = UseCase.All.Single(one => one.Name == name);

        Assert.True((await useCase.Ask(new(), Desk.By(Desk.Boss))).IsT1);
    }

    [Theory]
    [MemberData(nameof(NamesOfWhatIsThere))]
    public async Task ExecuteAsync_OfWhatChangedSinceItWasSeen_IsStale(string name)
    {
        var (useCase, desk) = await BeforeAsync(name);
        var outcome = await useCase.Ask(desk, Desk.By(useCase.May) with { SeenVersion = 99 });

        Assert.Equal(ConflictKind.StaleVersion, outcome.AsT6.Kind);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_OfAnything_LeavesTrailsThatAreWhole(string name)
    {
        var (useCase, desk) = await BeforeAsync(name);
        await Desk.Done(useCase.Ask(desk, Desk.By(useCase.May)));

        await TrailsOf.AreWholeAsync(desk.Store);
    }

    [Fact]
    public async Task Trail_OfAGrant_NamesAccountAndProductWithNoNumberInClear()
    {
        var desk = await new Desk().WithBrokerAsync();
        var phone = Members.Name("13800138000");
        await Desk.Done(new CreateAccount(desk.Store).ExecuteAsync(new(Desk.By(Desk.Boss), new(phone))));
        await Desk.Done(new GrantProduct(desk.Store).ExecuteAsync(new(Desk.By(Desk.Boss), phone, Product.TradingSoftware)));

        Assert.Equal([null, "boss", null, "boss/trading-gateway", "boss/market-data-gateway", "*******8000", "*******8000/trading-software"], desk.Store.Trail(AggregateKey.Of(Desk.Broker)).Select(entry => entry.Subject));
    }

    private static async Task<(UseCase UseCase, Desk Desk)> BeforeAsync(string name)
    {
        var useCase = UseCase.All.Single(one => one.Name == name);
        return (useCase, await useCase.Before(new()));
    }
}
