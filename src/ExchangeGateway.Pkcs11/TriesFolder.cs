using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11;

/// <summary>
/// Keeps what was tried at each token in a folder: one small file for each PIN of a token, named by a digest of what
/// tells the token from others. It holds neither a PIN nor anything worked out from one. All processes that use a token
/// are to share the folder.
/// </summary>
/// <remarks>
/// A record is on the disk before a PIN is sent, and replaced as a whole. Whoever takes one holds a lock of the operating
/// system on it, which ends with the process. A file that is damaged, or cannot be read or written, is never taken for an
/// empty one: no PIN is sent then, until somebody has looked at it and removed it. The folder is made where it is not there,
/// for its owner alone; others must not be able to write in it.
/// </remarks>
/// <threadsafety>Safe from any thread, and from other processes.</threadsafety>
public sealed class TriesFolder : ITryRecords
{
    private readonly string _path;

    /// <summary>The records in a folder, which is not looked at yet.</summary>
    /// <param name="path">On a disk of this machine: file systems of a network may not lock.</param>
    public TriesFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
    }

    /// <inheritdoc/>
    public ValueTask<TryRecordReading> ReadAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default) =>
        new(TryFile.Of(_path, token, owner).Read());

    /// <inheritdoc/>
    public ValueTask<TryRecordTaking> TakeAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default) =>
        new(TryFile.Of(_path, token, owner).Take());
}
