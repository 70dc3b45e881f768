using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ServicePlatform.Tests.Pages;

/// <summary>The form of a page as a browser without scripts sends it: what stands in its fields, and what is typed over it.</summary>
internal sealed class FilledForm
{
    private readonly List<(string Name, string Value)> _fields = [];
    private readonly List<(string Name, string FileName, byte[] Content)> _files = [];
    private readonly string _action;

    private FilledForm(IHtmlFormElement form) => _action = form.GetAttribute("action")!;

    public static FilledForm Of(IHtmlDocument page)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Single();
        var filled = new FilledForm(form);
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => input.Type is not "file" && (input.Type is not "checkbox" || input.IsChecked)))
        {
            filled._fields.Add((input.Name!, input.Value));
        }

        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
        {
            filled._fields.Add((select.Name!, select.Value!));
        }

        return filled;
    }

    /// <summary>Types into a field, or ticks the box of that value.</summary>
    public FilledForm With(string name, params string[] values)
    {
        _fields.RemoveAll(field => field.Name == name);
        _fields.AddRange(values.Select(value => (name, value)));
        return this;
    }

    public FilledForm WithFile(string material, string fileName, byte[] content)
    {
        _files.Add(("file:" + material, fileName, content));
        return this;
    }

    /// <summary>Presses a button. The form may be sent again.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient browser, string button = "do", string value = "save")
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, text) in _fields.Append((button, value)))
        {
            body.Add(new StringContent(text), $"\"{name}\"");
        }

        foreach (var (name, fileName, content) in _files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(file, $"\"{name}\"", fileName);
        }

        return await browser.PostAsync(new Uri(_action, UriKind.Relative), body);
    }
}
