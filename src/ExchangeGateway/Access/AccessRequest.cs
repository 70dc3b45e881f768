using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Access;

/// <summary>What somebody wants to do on the platform.</summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract record AccessRequest
{
    private AccessRequest() { }

    /// <summary>Start an application: 'New' (1.6-1).</summary>
    /// <param name="Kind">Of what kind.</param>
    /// <threadsafety>Immutable.</threadsafety>
    public sealed record Start(ApplicationKind Kind) : AccessRequest;

    /// <summary>Take an application a step on: save, submit or withdraw it, decide about it, record what became of it.</summary>
    /// <param name="Application">Which one.</param>
    /// <param name="Action">The step.</param>
    /// <param name="Source">For a review, where its decision was taken.</param>
    /// <threadsafety>Immutable.</threadsafety>
    public sealed record Advance(Application Application, ApplicationAction Action, ReviewSource Source = ReviewSource.Decided) : AccessRequest;

    /// <summary>Do something to the institution: edit its record, create accounts, grant products.</summary>
    /// <param name="Act">What.</param>
    /// <threadsafety>Immutable.</threadsafety>
    public sealed record Manage(InstitutionAct Act) : AccessRequest;

    /// <summary>Use a product, as in seeing the software area (2.7-1).</summary>
    /// <param name="Product">Which one.</param>
    /// <threadsafety>Immutable.</threadsafety>
    public sealed record Use(Product Product) : AccessRequest;
}
