using System.Net;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

public sealed class OthersTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Things_OfAnotherInstitution_AreNotFoundUnderOnesOwn()
    {
        await Scene.ApprovedAsync(host.Services, "S-1", "2001");
        var stranger = host.As(Scene.Stranger);

        foreach (var path in new[] { "applications/S-1", "applications/S-1/history", "applications/S-1/materials", "trading-gateways/2001", "trading-gateways/2001/history", "certificates/2001/eKey/1", "certificates/2001/eKey/1/history" })
        {
            await stranger.GetAsync(Requests.Of(Scene.Rival, path)).IsProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        var listed = await stranger.GetAsync(Requests.Of(Scene.Rival, "trading-gateways")).IsAsync(HttpStatusCode.OK);
        Assert.Empty(listed["items"]!.AsArray());
    }

    [Fact]
    public async Task Lists_WithTheMarkOfAnotherInstitution_ShowOnesOwnAlone()
    {
        await Scene.ApprovedAsync(host.Services, "S-2", "2002", "2003");

        var listed = await host.As(Scene.Stranger).GetAsync(Requests.Of(Scene.Rival, "trading-gateways?after=0&institution=broker&Institution=broker")).IsAsync(HttpStatusCode.OK);

        Assert.Empty(listed["items"]!.AsArray());
    }

    [Fact]
    public async Task Certificate_HandedOverToAGatewayOfAnotherInstitution_IsNot()
    {
        await Scene.ApprovedAsync(host.Services, "S-3", "2004");

        using var answer = await host.As(Scene.Stranger).SendAsync(Requests.Command(HttpMethod.Post, Requests.Of(Scene.Rival, "certificates/2004/eKey/1/hand-over"), Requests.Json("""{ "to": "2004" }""")));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Lease_OfAnotherInstitutionsGateway_IsRefusedToStaffToo()
    {
        await Scene.ApprovedAsync(host.Services, "S-4", "2005");
        var lease = Requests.Of(Scene.Broker, $"leases/{new string('A', 64)}");

        foreach (var other in new[] { Scene.Stranger, Scene.Reviewer, Scene.Manager })
        {
            await host.As(other).SendAsync(Requests.Command(HttpMethod.Post, lease, Requests.Json("""{ "gateway": "2005", "seconds": 60 }"""))).IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");
        }
    }

    [Fact]
    public async Task Draft_InAnothersName_IsTheCallersOwn()
    {
        await host.As(Scene.Operator).PostAsync("applications/S-5", Requests.Written(Scene.Opening(new OpeningLine(1, 1)))).IsAsync(HttpStatusCode.Created);

        var shown = await host.As(Scene.Operator).AskAsync("applications/S-5").IsAsync(HttpStatusCode.OK);

        Assert.Equal(Scene.Operator.Actor.ToString(), (string?)shown["applicant"]);
    }
}
