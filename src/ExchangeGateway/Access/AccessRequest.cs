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

    /// <summary>
    /// Work on what a product is about outside an application: note what became of a certificate, file for market making.
    /// Gateway work of the institution's own; for certificates the staff's too, since they know it first.
    /// </summary>
    /// <param name="Product">Which one.</param>
    /// <param name="StaffMay">Whether staff may do it too.</param>
    /// <threadsafety>Immutable.</threadsafety>
    public sealed record Work(Product Product, bool StaffMay = false) : AccessRequest;

    /// <summary>Look at what the registry has of the institution: its accounts, and staff.</summary>
    /// <param name="Product">The product that what is looked at belongs to, which an account must hold; null where it belongs to none.</param>
    /// <threadsafety>Immutable.</threadsafety>
    public sealed record View(Product? Product = null) : AccessRequest;

    /// <summary>Use a product, as in seeing the software area (2.7-1).</summary>
    /// <param name="Product">Which one.</param>
    /// <threadsafety>Immutable.</threadsafety>
    public sealed record Use(Product Product) : AccessRequest;
}
