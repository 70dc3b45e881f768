using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ServicePlatform.Layout;

namespace ServicePlatform.Forms;

/// <summary>A form on its page: what stands in it, what the registry has of it, and what is wrong with it.</summary>
internal sealed class ApplicationDraft(InstitutionId institution, BusinessSerialNumber number, FormKind kind, Typed typed)
{
    public InstitutionId Institution => institution;

    public BusinessSerialNumber Number => number;

    public FormKind Kind => kind;

    public AggregateKey Key => AggregateKey.Of(institution, number);

    public Typed Typed => typed;

    /// <summary>The files that belong to it.</summary>
    public ValueList<Attachment> Attachments { get; set; }

    /// <summary>The version that the page shows; null where the registry has none yet.</summary>
    public long? Seen { get; set; }

    /// <summary>What makes the next sending one sending.</summary>
    public string Request { get; set; } = RequestId.New().Value;

    /// <summary>What somebody else saved meanwhile.</summary>
    public Stored<RegisteredApplication>? Newer { get; set; }

    public FormMessages Messages { get; } = new();
}
