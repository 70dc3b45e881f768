using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;

namespace GatewayConsole.Touring;

/// <summary>A form with three mistakes is refused, mended, handed in and reviewed.</summary>
internal static class OpeningChapters
{
    public static readonly Attachment Paper = Attachment.Of(MaterialRequirement.ApplicationForm, "申请表.pdf", "%PDF-1.7 …"u8);

    /// <summary>Two gateways at rate 1, three at rate 5 (2.2-6).</summary>
    public static readonly OpeningForm Form = new()
    {
        Businesses = [TradingBusiness.Auction, TradingBusiness.Bond],
        Lines = [new(2, 1), new(3, 5)],
        Attachments = [Paper],
    };

    public static void Run(Narrator narrator, TourWorld world)
    {
        narrator.Chapter("A form with three mistakes is refused, with all three named", "含三处错误的表单被拒绝，错误一次列全");
        var application = world.Begin(Form with { Businesses = [], Lines = [new(2, 1), new(3, 21), new(0)] });
        application = narrator.Step(application.RegisterInformation(world.Operator, world.Tick()));
        narrator.Refused(application.Submit(world.Facts, world.Operator, world.Tick()));

        narrator.Chapter("Mended, it is handed in; its applicant cannot approve it, the reviewer can", "更正后提交；申请人不能自行审核，由审核人通过");
        application = narrator.Step(application.Save(Form, world.Operator, world.Tick()));
        application = narrator.Step(application.Submit(world.Facts, world.Operator, world.Tick()));
        narrator.Refused(application.Approve(new Review(world.Operator), world.Tick()));
        application = narrator.Step(application.Approve(new Review(world.Reviewer), world.Tick()));

        var form = Form.Check().AsT0;
        foreach (var (place, rate) in form.FlowRates().Index())
        {
            var number = TourWorld.Legal(RegistrationNumber.Of($"{301 + place}"));
            world.Gateways[number] = new(number, form.Businesses, rate);
        }

        narrator.Say(
            $"Counted, not typed: {form.Gateways} gateways, {form.EKeyCertificates} EKey and {form.FileCertificates} file certificates.",
            $"自动计数：网关 {form.Gateways} 个，EKey 证书 {form.EKeyCertificates} 个，文件证书 {form.FileCertificates} 个。");
        world.Opening = application;
    }
}
