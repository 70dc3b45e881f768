using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Simulation;
using ExchangeGateway.TradingGateways;
using ExchangeGateway.X509;
using GatewayConsole.Auditing;
using NodaTime;
using NodaTime.Text;

namespace GatewayConsole.Touring;

/// <summary>Each gateway gets a real SM2 and a real RSA certificate; they are verified, bound, and the gateways open.</summary>
internal static class CertificateChapter
{
    public static void Run(Narrator narrator, TourWorld world)
    {
        narrator.Chapter("A throw-away authority issues an EKey (SM2) and a file (RSA) certificate for each gateway", "模拟 CA 为每个网关签发 EKey（SM2）和文件（RSA）证书");
        foreach (var (number, issued) in world.Gateways.Keys.AsParallel().AsOrdered().Select(number => (number, IssueBoth(world, number))))
        {
            world.Certificates[number] = issued;
        }

        var verifier = new ChainVerifier(world.Authority.Roots, world.Authority.Intermediates);
        var verified = world.Certificates.Values.SelectMany(pair => pair).Count(issued => verifier.Verify(issued.Certificate, world.Now).IsT0);
        narrator.Say($"{verified} certificates verify up to their roots, SM2 and RSA.", $"{verified} 个证书验证到根，含 SM2 与 RSA。");
        foreach (var (number, issued) in world.Certificates)
        {
            foreach (var one in issued)
            {
                world.Bindings = world.Bindings.Bind(Dedicated(one.Certificate), number, world.Now).AsT0;
            }
        }

        ShowSharingRefused(narrator, world);
        Open(narrator, world);
        Show(narrator, world);
    }

    public static DedicatedCertificate Dedicated(Certificate certificate) =>
        new(new(certificate.Facts.KeyAlgorithm.Kind()!.Value, certificate.Facts.Validity), certificate.Identity);

    private static IssuedCertificate[] IssueBoth(TourWorld world, RegistrationNumber number) =>
    [
        world.Authority.Issue($"TDGW-{number}", TourWorld.Institution, KeyAlgorithm.Sm2),
        world.Authority.Issue($"TDGW-{number}", TourWorld.Institution, KeyAlgorithm.Rsa),
    ];

    private static void ShowSharingRefused(Narrator narrator, TourWorld world)
    {
        var (first, second) = (world.Gateways.Keys.First(), world.Gateways.Keys.ElementAt(1));
        world.Bindings.Bind(Dedicated(world.Certificates[first][0].Certificate), second, world.Now).Switch(
            _ => throw new InvalidOperationException("Sharing was to be refused."),
            inUse => narrator.Refusal(narrator.Screen.Pick(
                $"The EKey of gateway {inUse.Binding.Gateway} cannot serve gateway {second} too (rule 2.2-5).",
                $"网关 {inUse.Binding.Gateway} 的 EKey 不能同时用于网关 {second}（规则 2.2-5）。")),
            taken => throw new InvalidOperationException(taken.ToString()),
            notInUse => throw new InvalidOperationException(notInUse.ToString()));
    }

    private static void Open(Narrator narrator, TourWorld world)
    {
        var facts = CertificateIssuance.Facts(OpeningChapters.Form.Check().AsT0, world.Gateways.Keys, world.Bindings, world.Now);
        var scheduled = world.Now.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date.PlusDays(30);
        var application = narrator.Step(world.Opening!.CertificatesIssued(facts, world.Reviewer, world.Tick()));
        world.Opening = narrator.Step(application.Complete(scheduled, world.Reviewer, world.Tick()));
        foreach (var gateway in world.Gateways.Values.ToList())
        {
            world.Gateways[gateway.Number] = gateway.Open(scheduled).AsT0;
        }
    }

    public static void Show(Narrator narrator, TourWorld world)
    {
        var screen = narrator.Screen;
        narrator.Table(
            [screen.Pick("gateway", "网关"), screen.Pick("state", "状态"), screen.Pick("rate", "流速权"), screen.Pick("businesses", "业务"), screen.Pick("sign-in", "登录"), screen.Pick("until", "有效至")],
            world.Gateways.Values.Select(gateway =>
            {
                var redundancy = new Redundancy(world.Bindings.At(gateway.Number, world.Now).Select(certificate => certificate.Term));
                return (string[])
                [
                    gateway.Number.Value,
                    ExchangeGateway.Lifecycles.LifecycleDiagram.Caption(gateway.State.ToString(), screen.Language),
                    gateway.FlowRate.ToString(),
                    string.Join(screen.Pick(", ", "、"), gateway.Businesses.Select(business => business.Name(screen.Language))) + (gateway.IsMarketMaking ? screen.Pick(" (market making)", "（做市）") : ""),
                    AuditOutput.Level(screen, redundancy.LevelAt(world.Now)),
                    redundancy.NextWorseningAfter(world.Now) is { } end ? LocalDatePattern.Iso.Format(end.InUtc().Date) : "–",
                ];
            }));
    }
}
