using ExchangeGateway.Registry;
using FsCheck.Xunit;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
[Properties(Arbitrary = [typeof(Aggregates)], MaxTest = 40)]
public class RoundTripProperties(Databases databases)
{
    [Property]
    public Task Institution_AfterSaving_IsReadAsItWas(Database database, RegisteredInstitution institution) => RoundTripAsync(database, institution);

    [Property]
    public Task Application_AfterSaving_IsReadAsItWas(Database database, RegisteredApplication application) => RoundTripAsync(database, application);

    [Property]
    public Task Gateway_AfterSaving_IsReadAsItWas(Database database, RegisteredGateway gateway) => RoundTripAsync(database, gateway);

    [Property]
    public Task Certificate_AfterSaving_IsReadAsItWas(Database database, RegisteredCertificate certificate) => RoundTripAsync(database, certificate);

    [Property]
    public Task Filing_AfterSaving_IsReadAsItWas(Database database, RegisteredFiling filing) => RoundTripAsync(database, filing);

    [Property]
    public Task PhoneChange_AfterSaving_IsReadAsItWas(Database database, RegisteredPhoneChange change) => RoundTripAsync(database, change);

    [Property]
    public async Task Gateway_AfterAChange_IsReadAsItIs(Database database, RegisteredGateway before, RegisteredGateway other)
    {
        var registry = await databases.SharedAsync(database);
        var after = new RegisteredGateway(before.Institution, before.Value) { OpenedBy = other.OpenedBy, OperatedAt = other.OperatedAt, Bindings = other.Bindings };
        Assert.Equal(new Saved(), (await registry.SaveAsync(Saving.Change(before))).Value);
        Assert.Equal(new Saved(), (await registry.SaveAsync(Saving.Change(after, expected: 1))).Value);

        // A binding stands in its own gateway's rows, whatever the other was called.
        Assert.Equal(after.Bindings.All.Select(binding => (binding.Certificate, binding.From, binding.Until)), (await registry.ValueOfAsync<RegisteredGateway>(before.Key))!.Bindings.All.Select(binding => (binding.Certificate, binding.From, binding.Until)));
    }

    [Property]
    public async Task Entry_WhateverTheReason_IsReadAsItWas(Database database, RegisteredFiling filing, string? reason)
    {
        var registry = await databases.SharedAsync(database);
        var change = Saving.Change(filing, reason: reason);
        Assert.Equal(new Saved(), (await registry.SaveAsync(change)).Value);

        var kept = Assert.Single((await registry.TrailAsync(filing.Key, after: 0, most: 10)).AsT0);

        Assert.Equal(change.Entry, kept.Entry);
        Assert.Equal(change.Entry.Hash, kept.Hash);
    }

    private async Task RoundTripAsync<T>(Database database, T aggregate)
        where T : Aggregate
    {
        var registry = await databases.SharedAsync(database);
        var change = Saving.Change(aggregate);

        Assert.Equal(new Saved(), (await registry.SaveAsync(change)).Value);

        var stored = (await registry.FindAsync<T>(aggregate.Key, default)).AsT0;
        Assert.Equal(aggregate, stored!.Value);
        Assert.Equal((change.Entry.Head, change.Entry.At), (stored.Head, stored.ChangedAt));
    }
}
