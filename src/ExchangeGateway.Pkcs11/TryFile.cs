using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11;

/// <summary>The file of one PIN's record, and the file beside it whose lock says who has taken the record.</summary>
internal sealed class TryFile
{
    private const UnixFileMode
        OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        OwnersFolder = OwnersFile | UnixFileMode.UserExecute,
        OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly string _folder;
    private readonly string _file;

    private TryFile(string folder, string file) => (_folder, _file) = (folder, file);

    /// <summary>The file of a token's PIN. Its name tells nothing of the token to who does not know it.</summary>
    public static TryFile Of(string folder, EKeyIdentity token, PinOwner owner)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in (ReadOnlySpan<string>)[token.Manufacturer, token.Model, token.Serial, token.Label, $"{token.Certificate}", $"{owner}"])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            digest.AppendData(length);
            digest.AppendData(bytes);
        }

        return new(folder, Path.Combine(folder, Convert.ToHexStringLower(digest.GetHashAndReset())));
    }

    public TryRecordReading Read()
    {
        try
        {
            return TryRecordText.Read(File.ReadAllBytes(_file)) is { } record ? record : Damaged();
        }
        catch (Exception unread) when (unread is FileNotFoundException || (unread is DirectoryNotFoundException && !File.Exists(_folder)))
        {
            return TryRecord.Empty;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return new RecordsUnavailable(unread.Message);
        }
    }

    public TryRecordTaking Take()
    {
        FileStream? held = null;
        try
        {
            MakeFolder();
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(_folder) & OthersWrite) != 0)
            {
                return new RecordsUnavailable($"{_folder}: others may write in it");
            }

            held = Lock();
            if (held is null)
            {
                return new InUse();
            }

            if (Lock() is { } second)
            {
                second.Dispose();
                return new RecordsUnavailable($"{_folder}: its file system does not lock");
            }

            return Read().Match(
                record => TryRecordTaking.Of(new Held(this, Interlocked.Exchange(ref held, null)!, record)),
                static unavailable => unavailable);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new RecordsUnavailable(failed.Message);
        }
        finally
        {
            held?.Dispose();
        }
    }

    // .NET's FileShare.None is flock() here, and a lock of the file's own on Windows. Children do not inherit it.
    private FileStream? Lock()
    {
        var lockFile = _file + ".lock";
        try
        {
            return new(lockFile, Options(FileMode.OpenOrCreate));
        }
        catch (IOException failed) when (failed.HResult is SharingViolation or WouldBlock or WouldBlockOnMac && File.Exists(lockFile))
        {
            return null;
        }
    }

    private void MakeFolder()
    {
        if (!Directory.Exists(_folder))
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(_folder);
            }
            else
            {
                Directory.CreateDirectory(_folder, OwnersFolder);
            }

            DurableFolder.Flush(Path.GetDirectoryName(_folder));
        }
    }

    private RecordsUnavailable? Save(TryRecord record)
    {
        // Nobody else writes it: the record is held.
        var next = _file + ".next";
        try
        {
            using (var file = new FileStream(next, Options(FileMode.Create)))
            {
                file.Write(TryRecordText.Write(record));
                file.Flush(flushToDisk: true);
            }

            File.Move(next, _file, overwrite: true);
            DurableFolder.Flush(_folder);
            return null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new(failed.Message);
        }
    }

    private RecordsUnavailable Damaged() => new($"{_file}: damaged");

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        return options;
    }

    private const int
        SharingViolation = unchecked((int)0x80070020),
        WouldBlock = 11,
        WouldBlockOnMac = 35;

    /// <summary>A record that is taken: it is, as long as the lock file is open.</summary>
    private sealed class Held(TryFile file, FileStream held, TryRecord record) : ITryRecordHold
    {
        public TryRecord Record { get; private set; } = record;

        public ValueTask<RecordsUnavailable?> SaveAsync(TryRecord record)
        {
            var unavailable = file.Save(record);
            Record = unavailable is null ? record : Record;
            return new(unavailable);
        }

        public ValueTask DisposeAsync() => held.DisposeAsync();
    }
}
