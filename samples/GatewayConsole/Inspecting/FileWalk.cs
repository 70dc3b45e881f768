namespace GatewayConsole.Inspecting;

/// <summary>Every regular file that paths lead to, in a steady order; links to folders below are not followed, so no loop can catch it.</summary>
internal static class FileWalk
{
    /// <summary>The files; a path that is neither file nor folder, or a folder that cannot be opened, comes as it is, for its reader to say so.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path) ? OfFolder(path) : [path]);

    private static IEnumerable<string> OfFolder(string top)
    {
        var folders = new Stack<string>([top]);
        while (folders.TryPop(out var folder))
        {
            if (EntriesOf(folder) is not { } entries)
            {
                yield return folder;
                continue;
            }

            foreach (var file in entries.Where(entry => entry is FileInfo))
            {
                yield return file.ToString();
            }

            foreach (var inner in entries.Where(entry => entry is DirectoryInfo { LinkTarget: null }).Reverse())
            {
                folders.Push(inner.ToString());
            }
        }
    }

    private static List<FileSystemInfo>? EntriesOf(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }
}
