namespace ServicePlatform.Materials;

/// <summary>What an uploaded file was called: shown to people and sent back to them, never a path here.</summary>
internal static class MaterialName
{
    private const int Longest = 120;

    /// <summary>The last part of what the browser sent, which may be a whole path; null where that is no name.</summary>
    public static string? Of(string? sent)
    {
        var name = sent?.Split('/', '\\')[^1].Trim();
        return name is { Length: > 0 and <= Longest } && name is not ("." or "..") && !name.Any(char.IsControl) && !name.Any(char.IsSurrogate) ? name : null;
    }
}
