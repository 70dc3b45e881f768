using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tests;

public class InMemoryTryRecordsTests
{
    private static readonly EKeyIdentity Token = new("m", "m", "1", "l", null);

    private readonly InMemoryTryRecords _records = new();

    [Fact]
    public async Task Read_NeverSeen_IsEmpty() =>
        Assert.Equal(TryRecord.Empty, (await _records.ReadAsync(Token, PinOwner.User)).AsT0);

    [Fact]
    public async Task Save_ARecord_IsReadForThatOwnerAlone()
    {
        await using var hold = (await _records.TakeAsync(Token, PinOwner.User)).AsT0;

        Assert.Null(await hold.SaveAsync(new(Rejected: 2)));

        Assert.Equal(2, hold.Record.Rejected);
        Assert.Equal(2, (await _records.ReadAsync(Token, PinOwner.User)).AsT0.Rejected);
        Assert.Equal(0, (await _records.ReadAsync(Token, PinOwner.Officer)).AsT0.Rejected);
    }

    [Fact]
    public async Task Take_HeldByAnother_IsInUseUntilLetGo()
    {
        var first = (await _records.TakeAsync(Token, PinOwner.User)).AsT0;

        Assert.True((await _records.TakeAsync(Token, PinOwner.User)).IsT1);
        Assert.True((await _records.TakeAsync(Token, PinOwner.Officer)).IsT0);

        await first.DisposeAsync();
        var second = (await _records.TakeAsync(Token, PinOwner.User)).AsT0;
        await first.DisposeAsync();

        Assert.True((await _records.TakeAsync(Token, PinOwner.User)).IsT1);
        await second.DisposeAsync();
    }
}
