namespace ExchangeGateway.Pkcs11;

/// <summary>A folder and its files that are their owner's alone.</summary>
internal static class OwnersFolder
{
    private const UnixFileMode
        OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        OwnersOnly = OwnersFile | UnixFileMode.UserExecute,
        OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private const int
        SharingViolation = unchecked((int)0x80070020),
        WouldBlock = 11,
        WouldBlockOnMac = 35;

    /// <summary>Makes the folder where it is not there. False where others may write in it.</summary>
    public static bool Make(string folder)
    {
        if (!Directory.Exists(folder))
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, OwnersOnly);
            }

            DurableFolder.Flush(Path.GetDirectoryName(folder));
        }

        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & OthersWrite) == 0;
    }

    /// <summary>Locks a file that is there for that alone, until it is closed or the process ends; null where somebody else has it.</summary>
    // .NET's FileShare.None is flock() here, and a lock of the file's own on Windows. Children do not inherit it.
    public static FileStream? Lock(string lockFile)
    {
        try
        {
            return new(lockFile, Options(FileMode.OpenOrCreate));
        }
        catch (IOException failed) when (failed.HResult is SharingViolation or WouldBlock or WouldBlockOnMac && File.Exists(lockFile))
        {
            return null;
        }
    }

    /// <summary>How its files are opened: for nobody else, neither now nor later.</summary>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        return options;
    }
}
