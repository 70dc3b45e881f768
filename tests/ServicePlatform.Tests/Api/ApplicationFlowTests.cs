using System.Net;
using ExchangeGateway.TradingGateways;

namespace ServicePlatform.Tests.Api;

public sealed class ApplicationFlowTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Opening_ByItsWholeRoad_EndsInGatewaysThatAreListed()
    {
        var (member, reviewer) = (host.As(Scene.Operator), host.As(Scene.Reviewer));
        var attachment = await UploadAsync(member, "A-1");
        var form = Scene.Opening(new OpeningLine(2, 3)) with { Attachments = [attachment] };

        var drafted = await member.PostAsync("applications/A-1-x", Requests.Written(form)).IsAsync(HttpStatusCode.Created);
        await member.PutAsync("applications/A-1", Requests.Written(form)).IsAsync(HttpStatusCode.OK);
        await member.PostAsync("applications/A-1/register-information").IsAsync(HttpStatusCode.OK);
        var submitted = await member.PostAsync("applications/A-1/submit").IsAsync(HttpStatusCode.OK);
        var waiting = await reviewer.AskAsync("waiting").IsAsync(HttpStatusCode.OK);
        await reviewer.PostAsync("applications/A-1/approve", """{ "gateways": ["1001", "1002"] }""").IsAsync(HttpStatusCode.OK);
        var shown = await member.AskAsync("applications/A-1").IsAsync(HttpStatusCode.OK);
        var gateways = await member.AskAsync("trading-gateways?size=1").IsAsync(HttpStatusCode.OK);
        var rest = await member.GetAsync(new Uri((string)gateways["next"]!, UriKind.Relative)).IsAsync(HttpStatusCode.OK);

        Assert.Equal("MaterialPreparation", (string?)drafted["changes"]![0]!["to"]);
        Assert.Equal("InformationReview", (string?)submitted["changes"]![0]!["to"]);
        Assert.Contains(waiting["applications"]!.AsArray(), one => (string?)one!["number"] == "A-1");
        Assert.Equal("certificateIssuance", (string?)shown["state"]);
        Assert.Equal("trading-gateway-opening", (string?)shown["form"]!["form"]);
        Assert.Equal(["1001", "1002"], shown["gateways"]!.AsArray().Select(gateway => (string?)gateway));
        Assert.Equal("1001", (string?)gateways["items"]![0]!["number"]);
        Assert.Equal("1002", (string?)rest["items"]![0]!["number"]);
        Assert.Null(rest["next"]);
    }

    private static async Task<ExchangeGateway.Applications.Attachment> UploadAsync(HttpClient member, string serial)
    {
        await member.PostAsync($"applications/{serial}", Requests.Written(Scene.Opening(new OpeningLine(2, 3)))).IsAsync(HttpStatusCode.Created);
        var kept = await member.PostAsync(Requests.Of(Scene.Broker, $"applications/{serial}/materials?material=application-form&fileName=form.pdf"), Requests.File("%PDF-1.7 and more"u8.ToArray()))
            .IsAsync(HttpStatusCode.Created);
        return new((string)kept["name"]!, (string)kept["fileName"]!, (long)kept["size"]!, ExchangeGateway.Applications.AttachmentFormat.Pdf);
    }
}
