namespace GatewayConsole;

/// <summary>Reads a file that people write by hand.</summary>
internal static class SmallFile
{
    private const int MostBytes = 16 << 20;

    /// <summary>Its bytes; null where it cannot be read, which is told.</summary>
    public static byte[]? Read(Screen screen, string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
            {
                screen.Fail($"{path}: too large to be written by hand. Give the file that you mean.", $"{path}：文件过大，不像手工填写的文件。请指定正确的文件。");
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            screen.Fail($"{path}: cannot be read ({e.Message}) Check the path and who may read it.", $"{path}：无法读取（{e.Message}）请检查路径和读取权限。");
            return null;
        }
    }
}
