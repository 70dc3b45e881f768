using System.Globalization;
using ExchangeGateway.Registry;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ServicePlatform.Languages;

namespace ServicePlatform.Answers;

/// <summary>Marks an endpoint that takes a command.</summary>
internal sealed record TakesCommand;

/// <summary>
/// Reads the headers of a command. Every command has an <c>Idempotency-Key</c>: whoever got no answer sends the same again, and
/// it is done once. No page of another site can send that header unasked, so a cookie alone commands nothing.
/// </summary>
internal static class CommandHeaders
{
    public const string IdempotencyKey = "Idempotency-Key";

    public static TBuilder Commands<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(ReadAsync).WithMetadata(new TakesCommand());

    private static async ValueTask<object?> ReadAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (headers, services) = (context.HttpContext.Request.Headers, context.HttpContext.RequestServices);
        var (problems, say) = (services.GetRequiredService<Problems>(), services.GetRequiredService<Say>());
        if (!RequestId.Of(Unquoted(headers[IdempotencyKey]), IdempotencyKey).TryPickT0(out var request, out var violation))
        {
            return problems.Of(ProblemKind.IdempotencyKey, say.Pick(
                $"Give each command a new {IdempotencyKey} of 1–64 characters, such as a UUID, and send the same again with the same one where no answer came. {violation.Text(say.Language)}",
                $"请为每个操作指定新的{IdempotencyKey}（1–64个字符，例如UUID）；未收到答复时，请用同一个值重发。{violation.Text(say.Language)}"));
        }

        if (Version(headers[HeaderNames.IfMatch]) is not { } seen)
        {
            return problems.Of(ProblemKind.SeenVersion, say.Pick(
                "Send the ETag that came with what you saw, as in \"7\", or leave the header out.", "请原样发送所见内容的ETag，例如\"7\"；或不发送该请求头。"));
        }

        services.GetRequiredService<Commands>().Are(request, seen.Version);
        return await next(context).ConfigureAwait(false);
    }

    // The header is a string in quotation marks, which many clients leave out.
    private static string? Unquoted(StringValues header) => header is [{ } one] ? one is ['"', .., '"'] && one.Length > 1 ? one[1..^1] : one : null;

    private static Seen? Version(StringValues header) => header switch
    {
        [] or ["*"] => new Seen(null),
        [['"', .. var version, '"']] when long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) => new Seen(seen),
        _ => null,
    };

    private sealed record Seen(long? Version);
}
