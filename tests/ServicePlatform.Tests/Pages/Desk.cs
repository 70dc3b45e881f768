using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ServicePlatform.Tests.Pages;

/// <summary>Somebody who looks at pages and presses the buttons of one of their forms.</summary>
internal sealed class Desk(HttpClient browser)
{
    public async Task<IHtmlDocument> SeeAsync(string path)
    {
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return await PagesHost.DocumentAsync(response);
    }

    public async Task<System.Net.HttpStatusCode> StatusAsync(string path)
    {
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    /// <summary>Sends the form that has a button, with what stands in it and what is typed over it.</summary>
    public async Task<HttpResponseMessage> PressAsync(IHtmlDocument page, string button, params (string Name, string Value)[] typed)
    {
        var pressed = page.QuerySelectorAll<IHtmlButtonElement>("main form[method=post] button").Single(one => one.GetAttribute("value") == button || one.TextContent.Trim() == button);
        var form = pressed.Form!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => input.Type is not ("checkbox" or "radio" or "file") || (input.IsChecked && input.Type is not "file")).Select(input => (Name: input.Name!, input.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Select(select => (Name: select.Name!, Value: select.Value ?? "")))
            .Where(field => typed.All(one => one.Name != field.Name)).Concat(typed);
        using var body = new FormUrlEncodedContent((pressed.Name is { Length: > 0 } name ? fields.Append((name, button)) : fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), body);
    }
}
