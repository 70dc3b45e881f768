using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ExchangeGateway.Institutions;

namespace ServicePlatform.Tests.Accounts;

/// <summary>Somebody at a browser: keeps cookies, follows redirects, fills in forms as they stand.</summary>
internal sealed class Person(HttpClient client)
{
    public HttpClient Client => client;

    public Uri? At { get; private set; }

    public async Task<IDocument> OpenAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(response);
    }

    /// <summary>Sends the form of the page at hand that has such a field, with what is typed and what the page itself has in it.</summary>
    public async Task<IDocument> SendAsync(IDocument page, params (string Name, string Value)[] typed)
    {
        return await SendAsync(page.Forms.First(one => typed.Length == 0 || one.QuerySelector($"[name='{typed[0].Name}']") is not null), typed);
    }

    /// <summary>Sends the form of that name.</summary>
    public Task<IDocument> SendAsync(IDocument page, string form, params (string Name, string Value)[] typed) =>
        SendAsync(page.Forms.First(one => one.QuerySelector($"[name=_handler][value='{form}']") is not null), typed);

    private async Task<IDocument> SendAsync(IHtmlFormElement form, (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Concat(typed);
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var response = await client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? new Uri(action, UriKind.Relative) : At, content);
        return await ReadAsync(response);
    }

    public async Task<IDocument> SignInAsync(Platform platform, Actor actor, string password, string at = "/sign-in")
    {
        var asked = await SendAsync(await OpenAsync(at), ("Login", actor.ToString()), ("Password", password));
        return await SendAsync(asked, ("Code", platform.CodeOf(actor)));
    }

    private async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        Assert.True((int)response.StatusCode < 500, $"{response.RequestMessage!.RequestUri}: {response.StatusCode}");
        At = response.RequestMessage.RequestUri;
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
