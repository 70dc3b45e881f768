using ExchangeGateway.Registry;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>What unique indexes refuse, and what is named: the suite that every store runs asks for kinds alone.</summary>
[Collection(nameof(Databases))]
public class ConflictTests(Databases databases)
{
    public static TheoryData<Database> All => [.. Enum.GetValues<Database>()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Save_ACertificateThatAnotherGatewayUses_NamesTheGatewayThatWantsIt(Database database)
    {
        var (registry, id, certificate) = (await databases.SharedAsync(database), Some.Id(), Some.Dedicated());
        Assert.True((await registry.SaveAsync(Saving.Change(Some.Gateway(id, 1, certificate)))).IsT0);
        var (free, wants) = (Some.Gateway(id, 2, Some.Dedicated()), Some.Gateway(id, 3, certificate));

        Assert.Equal(new Conflict(ConflictKind.CertificateInUse, wants.Key), (await registry.SaveAsync(Saving.Change(free), Saving.Change(wants))).Value);
        Assert.Null(await registry.ValueOfAsync<RegisteredGateway>(free.Key));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Save_AnApplicationForAGatewayThatIsHeld_NamesTheGateway(Database database)
    {
        var (registry, id) = (await databases.SharedAsync(database), Some.Id());
        Assert.True((await registry.SaveAsync(Saving.Change(Some.HeldApplication(id, 1, 1, 2)))).IsT0);

        Assert.Equal(new Conflict(ConflictKind.GatewayHeld, AggregateKey.Of(id, Some.Number(2))), (await registry.SaveAsync(Saving.Change(Some.HeldApplication(id, 2, 3, 2)))).Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Save_ASecondCertificateOfAKindInService_NamesTheGateway(Database database)
    {
        var (registry, id) = (await databases.SharedAsync(database), Some.Id());
        Assert.True((await registry.SaveAsync(Saving.Change(Some.Certificate(id, 1, isInService: true)))).IsT0);

        Assert.Equal(new Conflict(ConflictKind.KindTaken, AggregateKey.Of(id, Some.Number())), (await registry.SaveAsync(Saving.Change(Some.Certificate(id, 1, isInService: true, ordinal: 2)))).Value);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Save_SomethingThatIsThere_NamesIt(Database database)
    {
        var (registry, institution) = (await databases.SharedAsync(database), Some.Institution());
        Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);

        Assert.Equal(new Conflict(ConflictKind.AlreadyThere, institution.Key), (await registry.SaveAsync(Saving.Change(institution))).Value);
    }

    // Both decided that it is not there before either saved.
    [Fact]
    public async Task Save_OneNameByTwoAtOnce_IsRefusedToTheSecondByTheIndex()
    {
        var (registry, institution) = (await databases.SharedAsync(Database.PostgreSql), Some.Institution());

        var outcome = await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            Assert.Null(await transaction.FindAsync<RegisteredInstitution>(institution.Key, cancellation));
            Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);
            return Saving.Unit(Saving.Change(institution));
        });

        Assert.Equal(new Conflict(ConflictKind.AlreadyThere, institution.Key), outcome.Value);
    }

    [Fact]
    public async Task Save_OneRequestIdByTwoAtOnce_IsRefusedToTheSecondByTheIndex()
    {
        var (registry, request) = (await databases.SharedAsync(Database.PostgreSql), RequestId.New());

        var outcome = await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            Assert.Null(await transaction.FindReceiptAsync(Saving.By.Actor.Institution, request, cancellation));
            Assert.True((await registry.SaveAsync(Saving.Change(Some.Institution(), request: request))).IsT0);
            return Saving.Unit(Saving.Change(Some.Institution(), request: request));
        });

        Assert.Equal(new Conflict(ConflictKind.RequestIdUsed), outcome.Value);
    }

    [Fact]
    public async Task Save_WhatAnotherChangedMeanwhile_IsRefusedAsStale()
    {
        var (registry, institution) = (await databases.SharedAsync(Database.PostgreSql), Some.Institution());
        Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);

        var outcome = await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            Assert.Equal(1, (await transaction.FindAsync<RegisteredInstitution>(institution.Key, cancellation))!.Version);
            Assert.True((await registry.SaveAsync(Saving.Change(institution, expected: 1))).IsT0);
            return Saving.Unit(Saving.Change(institution, expected: 1));
        });

        Assert.Equal(ConflictKind.StaleVersion, outcome.AsT1.Kind);
        Assert.Equal(2, (await registry.FindAsync<RegisteredInstitution>(institution.Key)).AsT0!.Version);
    }

    [Fact]
    public async Task Save_RestingOnWhatAnotherChangedMeanwhile_NamesWhatThatIs()
    {
        var (registry, read, changed) = (await databases.SharedAsync(Database.PostgreSql), Some.Institution(), Some.Institution());
        Assert.True((await registry.SaveAsync(Saving.Change(read))).IsT0);

        var outcome = await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            var seen = (await transaction.FindAsync<RegisteredInstitution>(read.Key, cancellation))!;
            Assert.True((await registry.SaveAsync(Saving.Change(read, expected: 1))).IsT0);
            return Saving.Unit(Saving.Change(changed)) with { Reads = [new(read.Key, seen.Version)] };
        });

        Assert.Equal(new Conflict(ConflictKind.StaleVersion, read.Key), outcome.Value);
        Assert.Null(await registry.ValueOfAsync<RegisteredInstitution>(changed.Key));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Save_TwoGatewaysThatExchangeTheirCertificates_IsKept(Database database)
    {
        var (registry, id, one, other) = (await databases.SharedAsync(database), Some.Id(), Some.Dedicated(), Some.Dedicated());
        var (first, second) = (Some.Gateway(id, 1, one), Some.Gateway(id, 2, other));
        Assert.True((await registry.SaveAsync(Saving.Change(first), Saving.Change(second))).IsT0);
        var at = NodaTime.Instant.FromUtc(2026, 11, 23, 0, 0);
        first = first with { Bindings = first.Bindings.End(one, at).AsT0.Bind(other, Some.Number(1), at).AsT0 };
        second = second with { Bindings = second.Bindings.End(other, at).AsT0.Bind(one, Some.Number(2), at).AsT0 };

        Assert.Equal(new Saved(), (await registry.SaveAsync(Saving.Change(first, expected: 1), Saving.Change(second, expected: 1))).Value);
        Assert.Equal(first, await registry.ValueOfAsync<RegisteredGateway>(first.Key));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Save_TwoCertificatesThatExchangeTheirGateways_IsKept(Database database)
    {
        var (registry, id) = (await databases.SharedAsync(database), Some.Id());
        var (first, second) = (Some.Certificate(id, 1, isInService: true), Some.Certificate(id, 2, isInService: true));
        Assert.True((await registry.SaveAsync(Saving.Change(first), Saving.Change(second))).IsT0);
        (first, second) = (first with { InServiceAt = Some.Number(2) }, second with { InServiceAt = Some.Number(1) });

        Assert.Equal(new Saved(), (await registry.SaveAsync(Saving.Change(first, expected: 1), Saving.Change(second, expected: 1))).Value);
        Assert.Equal(first, await registry.ValueOfAsync<RegisteredCertificate>(first.Key));
    }
}
