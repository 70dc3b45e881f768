using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;
using ExchangeGateway.Renewals;
using GatewayConsole.Planning;
using NodaTime;

namespace GatewayConsole.Touring;

/// <summary>What to start when: older certificates around a holiday, and the tour's own, which lapse beyond the calendar.</summary>
internal static class PlanChapter
{
    private static readonly Instant August = Instant.FromUtc(2026, 8, 31, 1, 30);

    public static void Run(Narrator narrator, TourWorld world)
    {
        narrator.Chapter("What to start when: working days are counted around the holidays, and none is guessed", "何时开始更换：避开节假日按工作日计算，不作猜测");
        var older = new GatewayInventory(
            [new() { Number = Number("287"), EKey = Cells("E287", Instant.FromUtc(2026, 10, 9, 5, 33, 24)), File = Cells("F287", Instant.FromUtc(2026, 12, 1, 7, 17, 52)) }],
            [new() { Number = Number("288"), Kind = CertificateKind.File, Certificate = Cells("F288", Instant.FromUtc(2026, 8, 28, 7, 19, 40)) }]);
        narrator.Say(
            "Two older gateways, 287 for trading and 288 for market data, planned on 31 August 2026:",
            "两个较早的网关：交易网关 287 与行情网关 288，于 2026 年 8 月 31 日制定计划：");
        PlanOutput.WriteTable(narrator.Screen, RenewalPlan.Make(older, null, August, RenewalTerms.Default, ShanghaiCalendar.Default));

        var own = RenewalPlan.Make(AuditChapter.Inventory(world), AuditChapter.Files(world), world.Now, RenewalTerms.Default, ShanghaiCalendar.Default);
        narrator.Say(
            $"The {own.Steps.Count} certificates of this tour. {own.Steps[0].WhenToStart(narrator.Screen.Language)}",
            $"本次演示的 {own.Steps.Count} 个证书：{own.Steps[0].WhenToStart(narrator.Screen.Language)}");
    }

    private static RegistrationNumber Number(string text) => TourWorld.Legal(RegistrationNumber.Of(text));

    private static CertificateCells Cells(string id, Instant end) => new(TourWorld.Legal(CertificateId.Of(id)), end - Duration.FromDays(1825), end);
}
