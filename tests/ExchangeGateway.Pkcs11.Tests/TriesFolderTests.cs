using System.Runtime.Versioning;
using ExchangeGateway.EKeys;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Pkcs11.Tests;

[SupportedOSPlatform("linux")]
public sealed class TriesFolderTests : IDisposable
{
    private static readonly EKeyIdentity Token = new("Maker", "Model", "1", "label", null);

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("exchange-gateway-tries-").FullName, "tries");
    private readonly TriesFolder _folder;

    public TriesFolderTests() => _folder = new(_path);

    [Fact]
    public async Task ReadAsync_NothingThere_IsEmptyAndMakesNothing()
    {
        Assert.Equal(TryRecord.Empty, (await _folder.ReadAsync(Token, PinOwner.User)).AsT0);
        Assert.False(Directory.Exists(_path));
    }

    [Property]
    public Property SaveAsync_AnyRecord_IsReadByAnother() => Prop.ForAll(
        (from rejected in Gen.Choose(0, 999_999_999)
         from bits in Gen.Elements(true, false).ArrayOf(4)
         select new TryRecord(rejected, bits[0], bits[1], bits[2], bits[3])).ToArbitrary(),
        record => Save(record) is null && new TriesFolder(_path).ReadAsync(Token, PinOwner.User).AsTask().Result.AsT0 == record);

    [Fact]
    public async Task TakeAsync_TakenAlready_IsInUseUntilItIsLetGo()
    {
        await using (var hold = (await _folder.TakeAsync(Token, PinOwner.User)).AsT0)
        {
            Assert.True((await new TriesFolder(_path).TakeAsync(Token, PinOwner.User)).IsT1);
            Assert.True((await _folder.TakeAsync(Token, PinOwner.Officer)).IsT0);
            Assert.True((await _folder.TakeAsync(Token with { Serial = "2" }, PinOwner.User)).IsT0);
        }

        Assert.True((await _folder.TakeAsync(Token, PinOwner.User)).IsT0);
    }

    [Fact]
    public async Task SaveAsync_Files_AreTheOwnersAndNameNoToken()
    {
        Assert.Null(Save(new(Rejected: 3)));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_path));
        Assert.Equal(2, Directory.GetFiles(_path).Length);
        Assert.All(Directory.GetFiles(_path), static file =>
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Matches("^[0-9a-f]{64}(\\.lock)?$", Path.GetFileName(file));
        });
        Assert.StartsWith("1 rejected=3 pending=0 ", await File.ReadAllTextAsync(Directory.GetFiles(_path).Min()!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 rejected=0 pending=0 pending-unattended=0 unattended-blocked=0 showed-flags=0\n")]
    public async Task ReadAsync_ADamagedFile_IsUnavailableAndNeverTaken(string content)
    {
        Save(new(Rejected: 3));
        await File.WriteAllTextAsync(Directory.GetFiles(_path).Min()!, content);

        Assert.EndsWith("damaged", (await _folder.ReadAsync(Token, PinOwner.User)).AsT1.Why, StringComparison.Ordinal);
        Assert.True((await _folder.TakeAsync(Token, PinOwner.User)).IsT2);
    }

    [Property]
    public bool ReadAsync_AnyByteChanged_IsUnavailable(NonNegativeInt at, byte other)
    {
        Array.ForEach(Directory.Exists(_path) ? Directory.GetFiles(_path) : [], File.Delete);
        Save(new(Rejected: 3, UnattendedBlocked: true));
        var file = Directory.GetFiles(_path).Min()!;
        var bytes = File.ReadAllBytes(file);
        var place = at.Get % bytes.Length;
        var isSame = bytes[place] == other;
        bytes[place] = other;
        File.WriteAllBytes(file, bytes);

        return _folder.ReadAsync(Token, PinOwner.User).AsTask().Result.IsT1 != isSame;
    }

    [Fact]
    public async Task TakeAsync_OthersMayWriteInTheFolder_IsUnavailable()
    {
        Directory.CreateDirectory(_path);
        File.SetUnixFileMode(_path, (UnixFileMode)0b111_111_111);

        Assert.EndsWith("others may write in it", (await _folder.TakeAsync(Token, PinOwner.User)).AsT2.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeAsync_AFileInTheFoldersPlace_IsUnavailable()
    {
        await File.WriteAllTextAsync(_path, "");

        Assert.True((await _folder.TakeAsync(Token, PinOwner.User)).IsT2);
        Assert.True((await _folder.ReadAsync(Token, PinOwner.User)).IsT1);
    }

    [Fact]
    public async Task SaveAsync_TheFolderIsGone_IsUnavailableAndNothingChanged()
    {
        await using var hold = (await _folder.TakeAsync(Token, PinOwner.User)).AsT0;
        Directory.Delete(_path, recursive: true);

        Assert.NotNull(await hold.SaveAsync(new(Rejected: 1)));
        Assert.Equal(TryRecord.Empty, hold.Record);
    }

    [Fact]
    public async Task SaveAsync_ADiskThatIsFull_IsUnavailableAndTheOldRecordStays()
    {
        Save(new(Rejected: 1));
        await using var hold = (await _folder.TakeAsync(Token, PinOwner.User)).AsT0;
        // Where the next record is to be written nothing can be: every write there answers that the disk is full.
        File.CreateSymbolicLink(Directory.GetFiles(_path).Min()! + ".next", "/dev/full");

        Assert.NotNull(await hold.SaveAsync(new(Rejected: 2)));
        Assert.Equal(1, (await _folder.ReadAsync(Token, PinOwner.User)).AsT0.Rejected);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    private RecordsUnavailable? Save(TryRecord record)
    {
        using var hold = new Releasing(_folder.TakeAsync(Token, PinOwner.User).AsTask().Result.AsT0);
        return hold.Hold.SaveAsync(record).AsTask().Result;
    }

    private sealed class Releasing(ITryRecordHold hold) : IDisposable
    {
        public ITryRecordHold Hold => hold;

        public void Dispose() => hold.DisposeAsync().AsTask().Wait();
    }
}
