using NodaTime;
using NodaTime.Text;

namespace ServicePlatform.Gateways;

/// <summary>Times as the portal's tables write them: a certificate's in UTC, as the certificate has them; operations in Shanghai.</summary>
internal static class TimeText
{
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly Duration ShanghaiAhead = Duration.FromHours(8);

    public static string OfCertificate(Instant? instant) => instant is { } at ? Utc.Format(at) : "";

    public static string OfOperation(Instant? instant) => instant is { } at ? Utc.Format(at + ShanghaiAhead) : "";

    public static string Of(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
