namespace ServicePlatform.Addresses;

/// <summary>A name in an address that stands for one of a few values, as in <c>marketData</c>. A number does not.</summary>
/// <typeparam name="T">The values.</typeparam>
internal readonly record struct Named<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, out Named<T> named)
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                named = new(value);
                return true;
            }
        }

        named = default;
        return false;
    }
}
