using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ServicePlatform.Callers;

namespace ServicePlatform.Answers;

/// <summary>What makes a request one command: <c>Idempotency-Key</c> is its request id, <c>If-Match</c> the version that was seen.</summary>
internal sealed class Commands(Caller caller)
{
    private (RequestId Request, long? SeenVersion)? _given;

    /// <summary>The request id.</summary>
    public RequestId Request => Given.Request;

    private (RequestId Request, long? SeenVersion) Given => _given ?? throw new InvalidOperationException("The endpoint does not take commands.");

    /// <summary>The head of the command about an institution.</summary>
    public CommandHead Head(InstitutionId about) => caller.Commands(about, Given.Request, Given.SeenVersion);

    public void Are(RequestId request, long? seenVersion) => _given = (request, seenVersion);
}
