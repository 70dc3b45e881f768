using System.Net;
using ExchangeGateway.Hosting.Tests;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServicePlatform.Tests.Api;

public sealed class OutcomeTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string Draft = Requests.Written(Scene.Opening(new OpeningLine(1, 1)));

    [Fact]
    public async Task Version_ThatIsStale_IsRefusedAndTheNewOneIsInItsTag()
    {
        var member = host.As(Scene.Operator);
        using var drafted = await member.PostAsync("applications/O-1", Draft);
        await member.PutAsync("applications/O-1", Draft, seen: 1).IsAsync(HttpStatusCode.OK);

        await member.PutAsync("applications/O-1", Draft, seen: 1).IsProblemAsync(HttpStatusCode.PreconditionFailed, "stale-version");
        using var shown = await member.AskAsync("applications/O-1");

        Assert.Equal(("\"1\"", "\"2\""), (drafted.Headers.ETag!.Tag, shown.Headers.ETag!.Tag));
    }

    [Fact]
    public async Task Step_ThatIsNotThere_IsAConflict()
    {
        var member = host.As(Scene.Operator);
        await member.PostAsync("applications/O-2", Draft).IsAsync(HttpStatusCode.Created);

        await member.PostAsync("applications/O-2", Draft).IsProblemAsync(HttpStatusCode.Conflict, "already-there");
        await host.As(Scene.Reviewer).PostAsync("applications/O-2/approve", """{ "gateways": ["4001"] }""").IsProblemAsync(HttpStatusCode.Conflict, "not-permitted");
        await member.PostAsync("applications/none/withdraw", "{}").IsProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Guards_ThatAreUnmet_AreToldWithEveryRuleThatTheFormBreaks()
    {
        var member = host.As(Scene.Operator);
        await member.PostAsync("applications/O-3", Requests.Written(new OpeningForm { Lines = [new(99, 99)] })).IsAsync(HttpStatusCode.Created);

        var problem = await member.PostAsync("applications/O-3/register-information").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "guards-unmet");

        Assert.Equal("materials-attached", (string?)problem["unmet"]![0]!["code"]);
        Assert.Equal("2.2-9", (string?)problem["violations"]![0]!["rule"]);
        Assert.Equal("attachments", (string?)problem["violations"]![0]!["path"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["violations"]![0]!["text"]));
    }

    [Fact]
    public async Task Values_ThatBreakARule_AreToldPlaceByPlace()
    {
        await Scene.ApprovedAsync(host.Services, "O-4", "4002");

        var approve = await host.As(Scene.Reviewer).PostAsync("applications/O-4/approve", """{ "gateways": ["", "4003", "\t"] }""").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");
        var send = await host.As(Scene.Reviewer).PostAsync("applications/O-4/return", """{ "reason": " " }""").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");
        var lease = await host.As(Scene.Operator).PostAsync($"leases/{new string('A', 64)}", """{ "gateway": "4002", "seconds": 0 }""").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");

        Assert.Equal(["gateways[0]", "gateways[2]"], approve["violations"]!.AsArray().Select(violation => (string?)violation!["path"]));
        Assert.Equal("reason", (string?)send["violations"]![0]!["path"]);
        Assert.Equal("1–3600", (string?)lease["violations"]![0]!["allowed"]);
    }

    [Fact]
    public async Task Store_ThatFails_IsToldWithoutItsInsideAndWhenToComeAgain()
    {
        const string Inside = "Host=db.internal;Password=secret";
        await using var broken = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .Replace(ServiceDescriptor.Singleton<IRegistryStore>(new BrokenStore(new(StoreFlaw.Busy, Inside))))
            .Replace(ServiceDescriptor.Singleton<IRegistryQueries>(new BrokenQueries()))));
        var client = broken.CreateClient();
        client.DefaultRequestHeaders.Authorization = ApiHost.Token(Scene.Operator);

        using var command = await client.PostAsync("applications/O-5", Draft);
        using var query = await client.AskAsync("trading-gateways");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (command.StatusCode, query.StatusCode));
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)), (command.Headers.RetryAfter!.Delta, query.Headers.RetryAfter!.Delta));
        Assert.DoesNotContain("secret", await command.Content.ReadAsStringAsync() + await query.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private sealed class BrokenStore(StoreUnavailable why) : IRegistryStore
    {
        public ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default) => new(why);
    }
}
