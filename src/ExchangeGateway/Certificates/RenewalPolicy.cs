using System.Globalization;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// From when on a certificate is to be renewed: some time before its end, or some share of its lifetime elapsed.
/// No source gives the exchange's own window, so it is a host's choice.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RenewalPolicy
{
    private readonly Duration? _window;
    private readonly double _share;

    private RenewalPolicy(Duration? window, double share) => (_window, _share) = (window, share);

    /// <summary>60 days before the end: this library's own start.</summary>
    public static RenewalPolicy Default { get; } = new(Duration.FromDays(60), 0);

    /// <summary>Due so long before the last valid second. A window that is not positive is refused.</summary>
    public static Checked<RenewalPolicy> BeforeEnd(Duration window, string path = "window") =>
        window > Duration.Zero ? new RenewalPolicy(window, 0) : new Violation(Requirement.RenewalWindow, path, window.ToString()) { Allowed = $"> {Duration.Zero}" };

    /// <summary>Due once that share of the lifetime has elapsed: above 0 and below 1, as in 0.66.</summary>
    public static Checked<RenewalPolicy> ShareElapsed(double share, string path = "window") =>
        share is > 0 and < 1 ? new RenewalPolicy(null, share) : BadShare(share, path);

    /// <summary>
    /// The first instant at which a certificate's renewal is due: always after its first second. A window that is not
    /// shorter than the lifetime is refused, and so is a share too small to tell from nothing: the certificate, and the
    /// one that replaces it, would be due from their first second on.
    /// </summary>
    public Checked<Instant> DueFrom(ValidityPeriod validity, string path = "window")
    {
        if (_window is { } window)
        {
            return window < validity.Length ? validity.NotAfter - window : new Violation(Requirement.RenewalWindow, path, window.ToString()) { Allowed = $"< {validity.Length}" };
        }

        var due = validity.NotBefore + (validity.Length * _share);
        return due > validity.NotBefore ? due : BadShare(_share, path);
    }

    private static Violation BadShare(double share, string path) =>
        new(Requirement.RenewalShare, path, share.ToString(CultureInfo.InvariantCulture)) { Allowed = "> 0, < 1" };
}
