using System.Net;
using System.Text.Json.Nodes;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

public sealed class EveryEndpointTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const int Fewest = 45;

    [Fact]
    public async Task Everything_AskedByNobody_IsNotAnswered()
    {
        var asked = 0;
        foreach (var endpoint in EveryEndpoint.Of(host))
        {
            await host.Nobody().SendAsync(EveryEndpoint.Request(endpoint, Scene.Broker)).IsProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
            asked++;
        }

        Assert.InRange(asked, Fewest, int.MaxValue);
    }

    [Fact]
    public async Task Everything_AskedByAnotherInstitution_IsRefusedAsIfNothingWereThere()
    {
        await Scene.ApprovedAsync(host.Services, "1001", "1001", "1002");
        var stranger = host.As(Scene.Stranger);
        foreach (var endpoint in EveryEndpoint.Of(host))
        {
            var about = await stranger.SendAsync(EveryEndpoint.Request(endpoint, Scene.Broker)).IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");
            var nowhere = await stranger.SendAsync(EveryEndpoint.Request(endpoint, "nowhere")).IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");

            _ = about.AsObject().Remove("traceId") & nowhere.AsObject().Remove("traceId");
            Assert.True(JsonNode.DeepEquals(about, nowhere), $"{EveryEndpoint.Name(endpoint)} tells whether the institution is there: {about} {nowhere}");
            Assert.Equal("own-institution", (string?)Assert.Single(about["missing"]!.AsArray())!["code"]);
        }
    }

    [Fact]
    public async Task Queries_AskedByStaff_AreAnswered()
    {
        foreach (var staff in new[] { Scene.Reviewer, Scene.Manager })
        {
            foreach (var endpoint in EveryEndpoint.Of(host).Where(endpoint => EveryEndpoint.Method(endpoint) == HttpMethod.Get))
            {
                using var response = await host.As(staff).SendAsync(EveryEndpoint.Request(endpoint, Scene.Broker));
                Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{EveryEndpoint.Name(endpoint)}: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Commands_WithoutARequestId_AreToldWhatToDo()
    {
        var member = host.As(Scene.Operator);
        foreach (var endpoint in EveryEndpoint.Of(host).Where(endpoint => endpoint.Metadata.GetMetadata<Answers.TakesCommand>() is not null))
        {
            foreach (var key in new[] { null, "", "  ", new string('x', 65), "\u0001" })
            {
                using var request = EveryEndpoint.Request(endpoint, Scene.Broker);
                request.Headers.Remove("Idempotency-Key");
                if (key is not null)
                {
                    request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
                }

                var problem = await member.SendAsync(request).IsProblemAsync(HttpStatusCode.BadRequest, "idempotency-key");
                Assert.Contains("UUID", (string?)problem["detail"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task JsonBodies_WithAMemberThatIsNotDescribed_AreRefused()
    {
        foreach (var endpoint in EveryEndpoint.Of(host))
        {
            using var request = EveryEndpoint.Request(endpoint, Scene.Broker);
            if (request.Content?.Headers.ContentType?.MediaType is not "application/json")
            {
                continue;
            }

            foreach (var member in new[] { "state", "isAdministrator", "institution", "role", "applicant", "version", "knownGateways", "seenVersion", "head" })
            {
                var body = JsonNode.Parse(await request.Content.ReadAsStringAsync())!.AsObject();
                body[member] = member == "knownGateways" ? new JsonArray() : "x";
                var again = Requests.Command(request.Method, request.RequestUri!, Requests.Json(body.ToJsonString()));
                await host.As(Scene.Operator).SendAsync(again).IsProblemAsync(HttpStatusCode.BadRequest, "request-unreadable");
            }
        }
    }
}
