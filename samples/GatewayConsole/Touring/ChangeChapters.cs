using ExchangeGateway.Applications;
using ExchangeGateway.TradingGateways;

namespace GatewayConsole.Touring;

/// <summary>A flow rate and a business are changed, and market-making gateways are filed.</summary>
internal static class ChangeChapters
{
    public static void Run(Narrator narrator, TourWorld world)
    {
        var numbers = world.Gateways.Keys.Select(number => number.Value).ToArray();

        narrator.Chapter("A flow-rate change that changes nothing is refused; a real one goes through", "无差别的流速权变更被拒绝；有效变更办结");
        var current = world.Gateways.Values.First().FlowRate.Units;
        narrator.Refusal(new FlowRateChangeForm { Gateways = [new(numbers[0], current)], Attachments = [OpeningChapters.Paper] }.Check(world.Directory).AsT1[0].Text(narrator.Screen.Language));
        var rates = new FlowRateChangeForm { Gateways = [new(numbers[0], 10)], Attachments = [OpeningChapters.Paper] };
        var changed = rates.Check(world.Directory).AsT0;
        Carry(narrator, world, rates, changed.Changes.Select(change => change.Number.Value), gateway => gateway.ApplyChange(changed.Changes.Single().FlowRate).AsT0);

        narrator.Chapter("A business change keeps at least one business", "业务变更后至少保留一项业务");
        var all = new BusinessChangeForm { Gateways = [new(numbers[1], Remove: [TradingBusiness.Auction, TradingBusiness.Bond])], Attachments = [OpeningChapters.Paper] };
        narrator.Refusal(all.Check(world.Directory).AsT1[0].Text(narrator.Screen.Language));
        var some = all with { Gateways = [new(numbers[1], Add: [TradingBusiness.Option], Remove: [TradingBusiness.Bond])] };
        var businesses = some.Check(world.Directory).AsT0;
        Carry(narrator, world, some, businesses.Changes.Select(change => change.Number.Value), gateway => gateway.ApplyChange(businesses.Changes.Single().Businesses).AsT0);

        narrator.Chapter("Two gateways are filed for market making: in force at once, with no review", "两个网关报备为做市商交易网关：提交即生效");
        var filing = MarketMakerFiling.Draft(new() { Accounts = ["MM-0001"], Gateways = [numbers[2], numbers[3]], AccountsOnRecord = true });
        narrator.Refusal(filing.Submit(world.Directory, world.Tick()).AsT2[0].Text(narrator.Screen.Language));
        filing = filing.Save(filing.Form with { MarketMakingOnly = true }).AsT0.Submit(world.Directory, world.Tick()).AsT0;
        foreach (var gateway in world.Gateways.Values.ToList())
        {
            world.Gateways[gateway.Number] = filing.Mark(gateway);
        }

        narrator.Say($"The filing is {filing.State}.", $"报备状态：{ExchangeGateway.Lifecycles.LifecycleDiagram.Caption(filing.State.ToString(), narrator.Screen.Language)}。");
        CertificateChapter.Show(narrator, world);
    }

    // The whole road of a change: handed in, the gateways begin to change; completed, they have changed.
    private static void Carry(Narrator narrator, TourWorld world, ApplicationForm form, IEnumerable<string> numbers, Func<TradingGateway, TradingGateway> apply)
    {
        var named = world.Gateways.Values.Where(gateway => numbers.Contains(gateway.Number.Value)).ToList();
        var application = narrator.Step(world.Begin(form).RegisterInformation(world.Operator, world.Tick()));
        application = narrator.Step(application.Submit(world.Facts, world.Operator, world.Tick()));
        named.ForEach(gateway => world.Gateways[gateway.Number] = gateway.BeginChange().AsT0);
        application = narrator.Step(application.Approve(new Review(world.Reviewer), world.Tick()));
        narrator.Step(application.Complete(scheduled: null, world.Reviewer, world.Tick()));
        named.ForEach(gateway => world.Gateways[gateway.Number] = apply(world.Gateways[gateway.Number]));
    }
}
