namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>
/// Whether files can be made beside a database. SQLite does not say why it cannot open one whose log it cannot make. The
/// database's own files are not touched: a process that closes one that it opened itself loses SQLite's locks on it.
/// </summary>
internal static class FolderRights
{
    /// <summary>Whether the folder is there, and refuses a new file.</summary>
    public static bool RefuseFiles(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            using var probe = File.Create(Path.Combine(folder, Path.GetRandomFileName()), bufferSize: 1, FileOptions.DeleteOnClose);
            return false;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Directory.Exists(folder);
        }
    }
}
