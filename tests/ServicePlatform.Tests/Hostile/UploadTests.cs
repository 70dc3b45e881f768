using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

public sealed partial class UploadTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const int MostBytes = 5 * 1_048_576;

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n<script>alert(1)</script>");

    [Theory]
    [InlineData("../../../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system.ini", "system.ini")]
    [InlineData("C:\\Users\\me\\form.pdf", "form.pdf")]
    [InlineData("/etc/cron.d/evil", "evil")]
    [InlineData("form.pdf", "form.pdf")]
    [InlineData("申请表.pdf", "申请表.pdf")]
    [InlineData("~/.ssh/authorized_keys", "authorized_keys")]
    [InlineData("form.pdf;filename=evil.html", "form.pdf;filename=evil.html")]
    [InlineData("a\"; filename=\"evil.html", "a\"; filename=\"evil.html")]
    public async Task FileName_WhateverItIs_IsNoPath(string sent, string kept)
    {
        var (member, application) = (host.As(Scene.Operator), await DraftAsync());
        Directory.CreateDirectory(host.Materials);
        var before = Beside();

        var material = await Upload(member, application, sent, Pdf).IsAsync(HttpStatusCode.Created);
        using var got = await member.AskAsync($"applications/{application}/materials/{material["id"]}");

        Assert.Equal(kept, (string?)material["fileName"]);
        Assert.Equal(before, Beside());
        Assert.All(Directory.GetFiles(host.Materials, "*", SearchOption.AllDirectories), file => Assert.Matches(RandomName(), Path.GetFileName(file)));
        Assert.Equal(Pdf, await got.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", got.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(kept, got.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(got.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("application/pdf", got.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("a%0D%0ASet-Cookie:%20x=1")]
    [InlineData("a%00.pdf")]
    [InlineData("..")]
    [InlineData("%20")]
    [InlineData("a/..")]
    public async Task FileName_ThatIsNone_IsRefused(string sent)
    {
        var (member, application) = (host.As(Scene.Operator), await DraftAsync());

        var answer = member.SendAsync(Requests.Command(HttpMethod.Post, Requests.Of(Scene.Broker, $"applications/{application}/materials?material=application-form&fileName={sent}"), Requests.File(Pdf)));

        await answer.IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("PDF-1.7")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("MZ")]
    [InlineData("")]
    public async Task Content_ThatIsNoPdfOrJpeg_IsRefusedWhateverItIsCalled(string content)
    {
        var (member, application) = (host.As(Scene.Operator), await DraftAsync());

        await Upload(member, application, "form.pdf", Encoding.UTF8.GetBytes(content), "application/pdf").IsProblemAsync(HttpStatusCode.UnsupportedMediaType, "media-type");

        Assert.Empty((await member.AskAsync($"applications/{application}/materials").IsAsync(HttpStatusCode.OK)).AsArray());
    }

    [Theory]
    [InlineData(MostBytes, HttpStatusCode.Created)]
    [InlineData(MostBytes + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Content_UpToFiveMegabytes_IsKept(int bytes, HttpStatusCode status)
    {
        var (member, application) = (host.As(Scene.Operator), await DraftAsync());
        var content = new byte[bytes];
        Pdf.CopyTo(content, 0);

        using var answer = await Upload(member, application, "form.pdf", content);

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(Directory.GetFiles(host.Materials, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Material_OfAnotherApplicationOrInstitution_IsNotThere()
    {
        var (member, one, other) = (host.As(Scene.Operator), await DraftAsync(), await DraftAsync());
        var id = (string)(await Upload(member, one, "form.pdf", Pdf).IsAsync(HttpStatusCode.Created))["id"]!;

        await member.AskAsync($"applications/{other}/materials/{id}").IsProblemAsync(HttpStatusCode.NotFound, "not-found");
        await host.As(Scene.Stranger).AskAsync($"applications/{one}/materials/{id}").IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");
        await member.AskAsync($"applications/{one}/materials/..%2F..%2Fplatform.db").IsProblemAsync(HttpStatusCode.NotFound, "not-found");
        await member.AskAsync($"applications/{one}/materials/{id}.json").IsProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Form_ThatNamesAFileThatIsNotHere_IsNotHandedIn()
    {
        var (member, application) = (host.As(Scene.Operator), await DraftAsync());
        await member.PostAsync($"applications/{application}/register-information").IsAsync(HttpStatusCode.OK);

        var problem = await member.PostAsync($"applications/{application}/submit").IsProblemAsync(HttpStatusCode.UnprocessableEntity, "violations");

        Assert.Equal(("attachment-not-uploaded", "attachments[0]"), ((string?)problem["violations"]![0]!["code"], (string?)problem["violations"]![0]!["path"]));
    }

    [Fact]
    public async Task Material_OfStaff_IsRefused()
    {
        var application = await DraftAsync();

        await Upload(host.As(Scene.Reviewer), application, "form.pdf", Pdf).IsProblemAsync(HttpStatusCode.Forbidden, "access-denied");
    }

    // What stands beside the folder; the database's own files come and go.
    private string[] Beside() => [.. Directory.GetFileSystemEntries(Path.GetDirectoryName(host.Materials)!).Where(entry => !entry.Contains("platform.db", StringComparison.Ordinal)).Order()];

    private async Task<string> DraftAsync()
    {
        var number = Guid.NewGuid().ToString("N");
        await host.As(Scene.Operator).PostAsync($"applications/{number}", Requests.Written(Scene.Opening(new OpeningLine(1, 1)))).IsAsync(HttpStatusCode.Created);
        return number;
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, string application, string fileName, byte[] content, string type = "application/octet-stream") => client.SendAsync(
        Requests.Command(HttpMethod.Post, Requests.Of(Scene.Broker, $"applications/{application}/materials?material=application-form&fileName={Uri.EscapeDataString(fileName)}"), Requests.File(content, type)));

    [GeneratedRegex(@"^[0-9a-f]{32}\.(bin|json)$")]
    private static partial Regex RandomName();
}
