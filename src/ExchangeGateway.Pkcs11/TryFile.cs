using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11;

/// <summary>The file of one PIN's record, and the file beside it whose lock says who has taken the record.</summary>
internal sealed class TryFile
{
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
            if (!OwnersFolder.Make(_folder))
            {
                return new RecordsUnavailable($"{_folder}: others may write in it");
            }

            held = OwnersFolder.Lock(_file + ".lock");
            if (held is null)
            {
                return new InUse();
            }

            if (OwnersFolder.Lock(_file + ".lock") is { } second)
            {
                second.Dispose();
                return new RecordsUnavailable($"{_folder}: its file system does not lock");
            }

            return Read().Match(
                record => TryRecordTaking.Of(new HeldTryFile(this, Interlocked.Exchange(ref held, null)!, record)),
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

    /// <summary>Puts a record in the place of the one that is there. Nobody else writes it: who saves holds it.</summary>
    public RecordsUnavailable? Save(TryRecord record)
    {
        var next = _file + ".next";
        try
        {
            using (var file = new FileStream(next, OwnersFolder.Options(FileMode.Create)))
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
}
