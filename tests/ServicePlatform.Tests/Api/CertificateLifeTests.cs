using System.Net;
using ExchangeGateway.Certificates;
using ExchangeGateway.Csv;
using ExchangeGateway.Inventory;
using ExchangeGateway.Simulation;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ServicePlatform.Tests.Api;

public sealed class CertificateLifeTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly SimulatedAuthority Authority = new("certificate-life", Instant.FromUtc(2026, 1, 1, 0, 0));

    [Fact]
    public async Task Certificate_ByItsWholeRoad_ServesIsLeasedAndIsReplaced()
    {
        var (member, staff) = (host.As(Scene.Operator), host.As(Scene.Manager));
        await Scene.ApprovedAsync(host.Services, "C-1", "5001", "5002");

        await InstalledAsync("5001/file/1", "5001");
        var enabled = await member.PostAsync("certificates/5001/file/1/enable").IsAsync(HttpStatusCode.OK);
        var shown = await member.AskAsync("certificates/5001/file/1").IsAsync(HttpStatusCode.OK);
        var lease = $"leases/{shown["fingerprint"]}";

        // It is leased by its gateway once that is in service.
        await member.PostAsync(lease, """{ "gateway": "5001", "seconds": 60 }""").IsProblemAsync(HttpStatusCode.Conflict, "lease-refused");
        await member.PostAsync("certificates/5001/file/1/replacement", """{ "by": "file" }""").IsAsync(HttpStatusCode.OK);
        await InstalledAsync("5001/file/2", "5001-again");
        await member.PostAsync("certificates/5001/file/2/cut-over").IsAsync(HttpStatusCode.OK);
        var replaced = await member.AskAsync("certificates/5001/file/1").IsAsync(HttpStatusCode.OK);
        using var history = await member.AskAsync("certificates/5001/file/1/history");
        var lines = (await history.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');

        Assert.Equal("InService", (string?)enabled["changes"]![0]!["to"]);
        Assert.Equal(("inService", "5001"), ((string?)shown["state"], (string?)shown["inServiceAt"]));
        Assert.Equal("replaced", (string?)replaced["state"]);
        Assert.Equal("application/jsonl", history.Content.Headers.ContentType!.MediaType);
        Assert.Equal((long?)replaced["version"], lines.Length);
        Assert.All(lines, line => Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(line)!["hash"]));
        await staff.PostAsync("certificates/5001/file/1/cancel", "{}").IsProblemAsync(HttpStatusCode.Conflict, "not-permitted");
    }

    [Fact]
    public async Task EKey_ThatIsLocked_IsSaidToBeUntilItIsUnlocked()
    {
        var member = host.As(Scene.Operator);
        await ImportAsync("6001", "6002");

        await member.PostAsync("certificates/6001/eKey/1/unlock-request", "{}").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");
        const string Form = """{ "certificateId": "id-6001", "initialPinStated": true, "contactName": "Li", "contactPhone": "13800000000", "isSigned": true, "isStamped": true, "route": "byPost", "papers": ["form", "eKey"] }""";
        await member.PostAsync("certificates/6001/eKey/1/unlock-request", Form).IsAsync(HttpStatusCode.OK);
        await member.PostAsync("certificates/6001/eKey/1/unlock-request", Form).IsProblemAsync(HttpStatusCode.Locked, "ekey-locked");
        var waiting = await member.AskAsync("waiting").IsAsync(HttpStatusCode.OK);
        await host.As(Scene.Manager).PostAsync("certificates/6001/eKey/1/unlock").IsAsync(HttpStatusCode.OK);

        Assert.Equal("6001", (string?)waiting["lockedEKeys"]![0]!["gateway"]);
        Assert.Equal("ready", (string?)(await member.AskAsync("certificates/6001/eKey/1").IsAsync(HttpStatusCode.OK))["eKey"]);
    }

    [Fact]
    public async Task Lease_OfOneCertificate_IsHeldByOneGateway()
    {
        var member = host.As(Scene.Operator);
        await ImportAsync("6003", "6004");
        var lease = $"leases/{new string('B', 64)}";

        var held = await member.PostAsync(lease, """{ "gateway": "6003", "seconds": 60 }""", key: "lease-1").IsAsync(HttpStatusCode.OK);
        var again = await member.PostAsync(lease, """{ "gateway": "6003", "seconds": 60 }""", key: "lease-1").IsAsync(HttpStatusCode.OK);
        await member.PostAsync(lease, """{ "gateway": "6004", "seconds": 60 }""").IsProblemAsync(HttpStatusCode.Locked, "lease-held");
        await member.PutAsync(lease, """{ "gateway": "6003", "token": 1, "seconds": 120 }""").IsAsync(HttpStatusCode.OK);
        await member.PutAsync(lease, """{ "gateway": "6004", "token": 1, "seconds": 120 }""").IsProblemAsync(HttpStatusCode.Conflict, "lease-lost");
        await member.DeleteAsync(Requests.Of(Scene.Broker, $"{lease}?gateway=6003&token=1")).IsAsync(HttpStatusCode.OK);
        var next = await member.PostAsync(lease, """{ "gateway": "6004", "seconds": 60 }""").IsAsync(HttpStatusCode.OK);

        Assert.Equal((string?)held["until"], (string?)again["until"]);
        Assert.Equal((1, 2), ((long?)held["token"], (long?)next["token"]));
    }

    [Fact]
    public async Task Import_OfATableWithGatewaysThatAreThere_IsRefusedOrLeavesThem()
    {
        await ImportAsync("6005");

        await PostTableAsync("inventory", "6005", "6006").IsProblemAsync(HttpStatusCode.Conflict, "already-there");
        var left = await PostTableAsync("inventory?existing=leave", "6005", "6006").IsAsync(HttpStatusCode.OK);
        var none = await host.As(Scene.Operator).SendAsync(Requests.Command(HttpMethod.Post, Requests.Of(Scene.Broker, "inventory"), Requests.File("a,b\n1,2\n"u8.ToArray(), "text/csv")))
            .IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");

        Assert.Equal(["alreadyThere", null], left["rows"]!.AsArray().Select(row => (string?)row!["flaw"]));
        Assert.Equal("unknown-table", (string?)none["violations"]![0]!["code"]);
    }

    private async Task ImportAsync(params string[] gateways) => await PostTableAsync("inventory", gateways).IsAsync(HttpStatusCode.OK);

    private async Task<HttpResponseMessage> PostTableAsync(string path, params string[] gateways)
    {
        using var table = new MemoryStream();
        var rows = gateways.Select(gateway => new TradingGatewayRow
        {
            Number = Scene.Gateway(gateway), Businesses = [TradingBusiness.Auction], EKey = new(Scene.Legal(CertificateId.Of("id-" + gateway))),
        });
        await InventoryCsv.WriteTradingGatewaysAsync(table, rows.ToAsyncEnumerable());
        return await host.As(Scene.Operator).SendAsync(Requests.Command(HttpMethod.Post, Requests.Of(Scene.Broker, path), Requests.File(table.ToArray(), "text/csv")));
    }

    private async Task InstalledAsync(string certificate, string name)
    {
        var (member, staff, path) = (host.As(Scene.Operator), host.As(Scene.Manager), $"certificates/{certificate}");
        var der = Convert.ToBase64String(Authority.Issue(name, Scene.Broker, KeyAlgorithm.Rsa).Certificate.Der.Span);
        await staff.PostAsync($"{path}/approve", "{}").IsAsync(HttpStatusCode.OK);
        await member.PostAsync($"{path}/pay").IsAsync(HttpStatusCode.OK);
        await staff.PostAsync($"{path}/issue", """{ "certificate": "MIIB" }""").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");
        await staff.PostAsync($"{path}/issue", $$"""{ "certificate": "{{der}}" }""").IsAsync(HttpStatusCode.OK);
        await staff.PostAsync($"{path}/deliver", """{ "stage": "dispatched" }""").IsAsync(HttpStatusCode.OK);
        await member.PostAsync($"{path}/deliver", """{ "stage": "received" }""").IsAsync(HttpStatusCode.OK);
        await member.PostAsync($"{path}/recognise", """{ "isRecognised": true }""").IsAsync(HttpStatusCode.OK);
    }
}
