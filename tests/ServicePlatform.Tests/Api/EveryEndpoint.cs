using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.TradingGateways;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ServicePlatform.Tests.Api;

/// <summary>Every endpoint of the API, as its host has it, and a request of each that can be read.</summary>
internal static class EveryEndpoint
{
    private const string Print = "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF";

    private static readonly Lazy<string> Certificate = new(() =>
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(60));
        return Convert.ToBase64String(made.RawData);
    });

    private static readonly Dictionary<string, Func<string>> Bodies = new(StringComparer.Ordinal)
    {
        ["DraftApplication"] = () => Requests.Written(Scene.Opening(new OpeningLine(1, 3))),
        ["SaveApplication"] = () => Requests.Written(Scene.Opening(new OpeningLine(1, 3))),
        ["RegisterInstitution"] = () => """{ "record": { "name": "broker" } }""",
        ["EditInstitution"] = () => """{ "name": "broker" }""",
        ["FillMemberCode"] = () => """{ "memberCode": "00123" }""",
        ["SetVpnQuota"] = () => """{ "quota": 5 }""",
        ["CreateAccount"] = () => """{ "personName": "Li" }""",
        ["SetVpnAccount"] = () => """{ "vpnAccount": "vpn-1" }""",
        ["DraftFiling"] = () => Requests.Written(new MarketMakerFilingForm()),
        ["SaveFiling"] = () => Requests.Written(new MarketMakerFilingForm()),
        ["ApproveApplication"] = () => """{ "gateways": ["1001"] }""",
        ["ReturnApplication"] = () => """{ "reason": "because" }""",
        ["RejectApplication"] = () => """{ "reason": "because" }""",
        ["RequestCertificate"] = () => """{ "gateway": "1001", "kind": "eKey" }""",
        ["RefuseCertificate"] = () => """{ "reason": "because" }""",
        ["IssueCertificate"] = () => $$"""{ "certificate": "{{Certificate.Value}}" }""",
        ["DeliverCertificate"] = () => """{ "stage": "received" }""",
        ["RecogniseCertificate"] = () => """{ "isRecognised": true }""",
        ["HandOverCertificate"] = () => """{ "to": "1002" }""",
        ["RequestReplacement"] = () => """{ "by": "file" }""",
        ["RequestUnlock"] = () => """{ "papers": [] }""",
        ["AcquireLease"] = () => """{ "gateway": "1001", "seconds": 60 }""",
        ["RenewLease"] = () => """{ "gateway": "1001", "token": 1, "seconds": 60 }""",
    };

    public static IEnumerable<RouteEndpoint> Of(ApiHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/institutions/{institution}", StringComparison.Ordinal));

    public static string Name(RouteEndpoint endpoint) => endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName;

    public static HttpMethod Method(RouteEndpoint endpoint) => new(endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]);

    /// <summary>A request that can be read, about that institution.</summary>
    public static HttpRequestMessage Request(RouteEndpoint endpoint, string institution) =>
        Requests.Command(Method(endpoint), Address(endpoint, institution), Content(endpoint));

    public static Uri Address(RouteEndpoint endpoint, string institution) => new(
        endpoint.RoutePattern.RawText!
            .Replace("{institution}", Uri.EscapeDataString(institution), StringComparison.Ordinal).Replace("{number}", "1001", StringComparison.Ordinal).Replace("{gateway}", "1001", StringComparison.Ordinal)
            .Replace("{kind}", "eKey", StringComparison.Ordinal).Replace("{ordinal:int:min(1)}", "1", StringComparison.Ordinal).Replace("{certificate}", Print, StringComparison.Ordinal)
            .Replace("{id}", new string('0', 32), StringComparison.Ordinal)
            .Replace("{account}", "li", StringComparison.Ordinal).Replace("{product}", "trading-gateway", StringComparison.Ordinal).TrimEnd('/')
        + Name(endpoint) switch
        {
            "UploadMaterial" => "?material=application-form&fileName=form.pdf",
            "ReleaseLease" => "?gateway=1001&token=1",
            _ => "",
        },
        UriKind.Relative);

    private static ByteArrayContent? Content(RouteEndpoint endpoint) => Name(endpoint) switch
    {
        "UploadMaterial" => Requests.File("%PDF-1.7"u8.ToArray()),
        "ImportInventory" => new StringContent("登记编号,流程状态,证书类型,证书ID,证书签发时间,证书到期时间,业务开通日期\n", new System.Net.Http.Headers.MediaTypeHeaderValue("text/csv")),
        var name => Bodies.TryGetValue(name, out var body) ? Requests.Json(body()) : null,
    };
}
