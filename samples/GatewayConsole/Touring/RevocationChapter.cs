using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.TradingGateways;

namespace GatewayConsole.Touring;

/// <summary>All gateways are revoked: their service ends with the approval, and their certificates are cancelled.</summary>
internal static class RevocationChapter
{
    public static void Run(Narrator narrator, TourWorld world)
    {
        narrator.Chapter("The gateways are revoked: service ends at the approval, not at the last stage", "撤销网关：审核通过即终止服务");
        var form = new RevocationForm
        {
            Gateways = world.Gateways.Keys.Select(number => new RevokedGateway(number.Value)).ToValueList(),
            Attachments = [Attachment.Of(MaterialRequirement.RevocationMaterial, "撤销申请材料.pdf", "%PDF-1.7 …"u8)],
        };
        var application = narrator.Step(world.Begin(form).RegisterInformation(world.Operator, world.Tick()));
        application = narrator.Step(application.Submit(world.Facts, world.Operator, world.Tick()));
        Each(world, gateway => gateway.BeginRevocation().AsT0);
        application = narrator.Step(application.Approve(new Review(world.Reviewer), world.Tick()));
        Each(world, gateway => gateway.Revoke().AsT0);

        narrator.Refused(application.CertificatesRevoked(cancellationsRequested: false, world.Operator, world.Tick()));
        EndBindings(world);
        application = narrator.Step(application.CertificatesRevoked(cancellationsRequested: true, world.Operator, world.Tick()));
        narrator.Step(application.Complete(scheduled: null, world.Reviewer, world.Tick()));
        CertificateChapter.Show(narrator, world);
    }

    private static void Each(TourWorld world, Func<TradingGateway, TradingGateway> step)
    {
        foreach (var gateway in world.Gateways.Values.ToList())
        {
            world.Gateways[gateway.Number] = step(gateway);
        }
    }

    private static void EndBindings(TourWorld world)
    {
        foreach (var issued in world.Certificates.Values.SelectMany(pair => pair))
        {
            world.Bindings = world.Bindings.End(CertificateChapter.Dedicated(issued.Certificate), world.Now).AsT0;
        }
    }
}
