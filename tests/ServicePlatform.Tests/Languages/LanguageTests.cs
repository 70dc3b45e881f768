using AngleSharp.Html.Parser;

namespace ServicePlatform.Tests.Languages;

public sealed class LanguageTests(Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData(null, "zh-Hans")]
    [InlineData("en", "en")]
    [InlineData("fr", "zh-Hans")]
    [InlineData("fr, en-GB;q=0.5, zh;q=0.4", "en")]
    [InlineData("zh-TW", "zh-Hans")]
    public async Task Page_AskedInALanguage_IsInItElseInChinese(string? asked, string given)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);

        using var response = await platform.CreateClient().SendAsync(request);

        response.EnsureSuccessStatusCode();
        Assert.Equal(given, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).DocumentElement.GetAttribute("lang"));
    }
}
