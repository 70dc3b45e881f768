using System.Globalization;
using ServicePlatform.Languages;
using ServicePlatform.Layout;

namespace ServicePlatform.Forms;

/// <summary>Reads numbers out of what was typed, and says where one is none.</summary>
internal sealed class TypedNumbers(Typed typed, FormMessages messages, Say say)
{
    public Typed Typed => typed;

    /// <summary>The number; null where the field is blank, or holds none, which is said then.</summary>
    public int? At(string path)
    {
        if (typed[path] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        messages.AddUnreadable(path, say.Pick($"“{text}” is not a whole number.", $"“{text}”不是整数。"));
        return null;
    }
}
