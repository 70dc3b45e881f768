namespace ServicePlatform.Forms;

/// <summary>Where what was typed differs from what somebody else saved.</summary>
internal static class FormDifferences
{
    public static IEnumerable<(string Path, string Yours, string Theirs)> Of(ApplicationDraft page)
    {
        var theirs = page.Kind.Fill(page.Newer!.Value.Value.Form);
        return from name in theirs.Names.Union(page.Typed.Names.Where(IsField)).Order(StringComparer.Ordinal)
               let yours = Text(page.Typed, name)
               let saved = Text(theirs, name)
               where yours != saved
               select (name, yours, saved);
    }

    // Those of the page itself begin nothing that the registry names.
    private static bool IsField(string name) =>
        name is "businesses" or "eKeyCertificates" or "fileCertificates" or "paperFormGateways" or "eKeyDelivery"
        || name.StartsWith("lines[", StringComparison.Ordinal) || name.StartsWith("gateways[", StringComparison.Ordinal)
        || name.StartsWith("contact.", StringComparison.Ordinal) || name.StartsWith("capabilities.", StringComparison.Ordinal);

    private static string Text(Typed typed, string name) => string.Join(", ", typed.All(name).Select(text => text.Trim()).Order(StringComparer.Ordinal));
}
