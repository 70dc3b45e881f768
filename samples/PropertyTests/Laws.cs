using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using FsCheck;
using FsCheck.Fluent;
using PropertyTests.Host;

namespace PropertyTests;

/// <summary>What must hold of the broker's system, whatever comes. The library says what is right; FsCheck looks for something else.</summary>
public static class Laws
{
    /// <summary>The desk takes and refuses what the guide does, in the same states and for the same reasons.</summary>
    public static Property DeskFollowsTheLifecycle(Func<OpeningDesk> desk) =>
        LifecycleModel.Of(ApplicationLifecycles.Opening).Agrees(() => new OpeningDeskSystem(desk()));

    /// <summary>Certificates are ordered for the gateways that the lines come to, whatever total stands below them (2.2-8).</summary>
    public static Property CertificatesAreCounted(CertificateOrders orders) =>
        Prop.ForAll(Arbitraries.CleanOpeningForms.Zip(ArbMap.Default.ArbFor<int>()), sheet =>
        {
            var (form, typed) = (sheet.Item1.Form, sheet.Item2);
            var counted = form.Check().Match(clean => (clean.EKeyCertificates, clean.FileCertificates), violations => throw new InvalidOperationException($"{violations}"));
            var lines = form.Lines.Select(line => (line.Count!.Value, line.FlowRate)).ToArray();
            var ordered = orders.Needed(new(lines, typed));
            return (ordered == counted).Label($"{string.Join(" and ", lines.Select(Tell))}, and the total {typed} typed below: (EKeys, files) are {counted}, but {ordered} were ordered.");
        });

    /// <summary>A certificate is in time from its first second to its last, both in.</summary>
    public static Property TimeIsTheValiditys(CertificateClock clock) =>
        Prop.ForAll(Arbitraries.CertificateChains, chain =>
        {
            var validity = chain.Certificate.Facts.Validity;
            var said = clock.IsInTime(chain.Certificate.Der.ToArray(), chain.At.ToDateTimeUtc());
            return (said == validity.Contains(chain.At)).Label($"Valid {validity}, asked about at {chain.At}: the clock says {(said ? "in time" : "not in time")}.");
        });

    private static string Tell((int Gateways, int? FlowRate) line) => $"{line.Gateways} at flow rate {(line.FlowRate is { } rate ? $"{rate}" : "blank")}";
}
