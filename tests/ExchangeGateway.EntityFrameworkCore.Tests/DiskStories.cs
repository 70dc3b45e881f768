using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Registry;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>What happens to a registry on a disk that is full or read-only, and goes on when it is no longer.</summary>
internal static class DiskStories
{
    public static IReadOnlyDictionary<string, Func<string, Task>> All { get; } = new Dictionary<string, Func<string, Task>>
    {
        [nameof(FillsWhileCommandsRun)] = FillsWhileCommandsRun,
        [nameof(IsFullFromTheStart)] = IsFullFromTheStart,
        [nameof(IsReadOnly)] = IsReadOnly,
        [nameof(FileIsReadOnly)] = FileIsReadOnly,
    };

    private static async Task FillsWhileCommandsRun(string disk)
    {
        await using var registry = await MigratedAsync(disk);
        var institution = Some.Institution();
        Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);
        var ballast = Fill(disk);

        // The log has a little room left.
        var saved = 1L;
        StoreOutcome outcome;
        while ((outcome = await registry.SaveAsync(Another(institution, saved))).IsT0)
        {
            saved++;
        }

        Assert.Equal(StoreFlaw.Full, outcome.AsT2.Flaw);
        await AssertWholeAsync(registry, institution, saved);
        Assert.Equal(StoreFlaw.Full, (await registry.SaveAsync(Another(institution, saved))).AsT2.Flaw);

        File.Delete(ballast);
        Assert.True((await registry.SaveAsync(Another(institution, saved))).IsT0);
        await AssertWholeAsync(registry, institution, saved + 1);
    }

    private static async Task IsFullFromTheStart(string disk)
    {
        var ballast = Fill(disk);
        await using (var none = Open(disk))
        {
            Assert.Equal(StoreFlaw.Full, (await none.MigrateAsync()).AsT1.Flaw);
        }

        File.Delete(ballast);
        var institution = Some.Institution();
        await using (var registry = await MigratedAsync(disk))
        {
            Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);
        }

        Fill(disk);
        await using (var registry = Open(disk))
        {
            Assert.Equal(StoreFlaw.Full, (await registry.SaveAsync(Another(institution, 1))).AsT2.Flaw);
        }

        File.Delete(ballast);
        await using var again = Open(disk);
        await AssertWholeAsync(again, institution, 1);
        Assert.True((await again.SaveAsync(Another(institution, 1))).IsT0);
        await AssertWholeAsync(again, institution, 2);
    }

    private static async Task IsReadOnly(string disk)
    {
        var institution = Some.Institution();
        await using (var registry = await MigratedAsync(disk))
        {
            Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);
        }

        await MountAsync("-o", "remount,ro", disk);
        await using (var registry = Open(disk))
        {
            Assert.Equal(StoreFlaw.ReadOnly, (await registry.SaveAsync(Another(institution, 1))).AsT2.Flaw);
        }

        await using (var other = SqliteRegistry.Open(Path.Combine(disk, "other.db"), Databases.Clock()))
        {
            Assert.Equal(StoreFlaw.ReadOnly, (await other.MigrateAsync()).AsT1.Flaw);
        }

        await MountAsync("-o", "remount,rw", disk);
        await using var again = Open(disk);
        await AssertWholeAsync(again, institution, 1);
        Assert.True((await again.SaveAsync(Another(institution, 1))).IsT0);
        await AssertWholeAsync(again, institution, 2);
    }

    private static async Task FileIsReadOnly(string disk)
    {
        var institution = Some.Institution();
        await using (var registry = await MigratedAsync(disk))
        {
            Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);
        }

        await MountAsync("--bind", FileOn(disk), FileOn(disk));
        await MountAsync("-o", "remount,bind,ro", FileOn(disk));
        await using var reading = Open(disk);
        Assert.Equal(StoreFlaw.ReadOnly, (await reading.SaveAsync(Another(institution, 1))).AsT2.Flaw);
        await AssertWholeAsync(reading, institution, 1);
    }

    private static string FileOn(string disk) => Path.Combine(disk, "registry.db");

    private static RelationalRegistry Open(string disk) => SqliteRegistry.Open(FileOn(disk), Databases.Clock());

    private static async Task<RelationalRegistry> MigratedAsync(string disk)
    {
        var registry = Open(disk);
        Assert.True((await registry.MigrateAsync()).IsT0);
        return registry;
    }

    private static AggregateChange Another(RegisteredInstitution institution, long version) => Saving.Change(institution, version, new string('满', 500));

    // To the last byte.
    private static string Fill(string disk)
    {
        var ballast = Path.Combine(disk, "ballast");
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        Action write = () =>
        {
            while (true)
            {
                file.Write(page);
            }
        };
        Assert.Throws<IOException>(write);
        return ballast;
    }

    private static async Task AssertWholeAsync(RelationalRegistry registry, RegisteredInstitution institution, long version)
    {
        Assert.Equal(version, (await registry.FindAsync<RegisteredInstitution>(institution.Key)).AsT0!.Version);
        Assert.Equal(Enumerable.Range(1, (int)version).Select(one => (long)one), (await registry.TrailAsync(institution.Key, 0, 10_000)).AsT0.Select(entry => entry.Entry.Version));
        Assert.Equal(version, (await registry.ReadAsync(10_000)).AsT0.Count);
    }

    private static async Task MountAsync(params string[] arguments) => Assert.Equal("", await DiskOfItsOwn.RunAsync("mount", arguments));
}
