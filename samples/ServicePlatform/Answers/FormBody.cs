using ExchangeGateway.Applications;
using ExchangeGateway.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using OneOf;
using ServicePlatform.Languages;

namespace ServicePlatform.Answers;

/// <summary>Reads a form that a request brings: as the form's file has it, and no larger than a form can be.</summary>
internal sealed class FormBody(Say say, Problems problems, IHttpContextAccessor http)
{
    private const int Most = 1_048_576;

    /// <summary>The form; or why there is none of that sort.</summary>
    /// <typeparam name="T">The sort.</typeparam>
    public async ValueTask<OneOf<T, ProblemHttpResult>> ReadAsync<T>(CancellationToken cancellation)
        where T : class, ICheckableForm
    {
        var request = http.HttpContext!.Request;
        if (!request.HasJsonContentType())
        {
            return problems.Of(ProblemKind.MediaType, "application/json");
        }

        var read = await request.BodyReader.ReadAtLeastAsync(Most + 1, cancellation).ConfigureAwait(false);
        if (read.Buffer.Length > Most)
        {
            return problems.Of(ProblemKind.TooLarge, say.Pick($"A form has at most {Most} bytes.", $"表单最多{Most}字节。"));
        }

        var document = FormJson.Read(System.Buffers.BuffersExtensions.ToArray(read.Buffer));
        request.BodyReader.AdvanceTo(read.Buffer.End);
        return document.Match<OneOf<T, ProblemHttpResult>>(
            form => form.Gateways is not null ? problems.Of(ProblemKind.Unreadable, say.Pick("The registry knows the gateways. Leave knownGateways out.", "网关以登记为准，请去掉knownGateways。"))
                : form.Form is T wanted ? wanted
                : problems.Of(ProblemKind.Unreadable, say.Pick($"The form {form.Name} has no place here.", $"此处不能使用表单{form.Name}。")),
            unreadable => problems.Of(ProblemKind.Unreadable, unreadable.Text(say.Language)));
    }
}
