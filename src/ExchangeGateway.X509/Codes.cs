using System.Text.Json;

namespace ExchangeGateway.X509;

/// <summary>Stable codes of enum values, as in <c>over-limit-file-bytes</c>.</summary>
internal static class Codes
{
    public static string Of<T>(string prefix, T value)
        where T : struct, Enum => $"{prefix}-{JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())}";
}
