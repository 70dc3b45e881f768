using System.Text.Json.Serialization;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Applications;

/// <summary>
/// A form as typed: anything may be blank, so that it can be saved unfinished (2.2-1, 3.2-5). Checking it answers every
/// violation at once.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract record ApplicationForm : ICheckableForm
{
    private protected ApplicationForm() { }

    /// <summary>What it asks for.</summary>
    [JsonIgnore]
    public abstract ApplicationKind Kind { get; }

    /// <summary>The attached materials.</summary>
    public ValueList<Attachment> Attachments { get; init; }

    /// <summary>Contact and delivery fields.</summary>
    public ContactDetails Contact
    {
        get;

        // Generated JSON readers set what the file leaves out to null.
        init => field = value ?? ContactDetails.Blank;
    } = ContactDetails.Blank;

    /// <inheritdoc/>
    public Violations? Violations(GatewayDirectory gateways) => Violations(gateways, requirements: null);

    /// <summary>Every rule that the form breaks, with what is known of the institution's gateways; null where it is clean.</summary>
    /// <param name="gateways">The institution's own gateways.</param>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public Violations? Violations(GatewayDirectory gateways, FormRequirements? requirements)
    {
        ArgumentNullException.ThrowIfNull(gateways);
        var found = default(ViolationList);
        CheckAlone(ref found, gateways, requirements);
        CheckAvailability(ref found, gateways);
        return found.ToViolations();
    }

    /// <inheritdoc/>
    public Violations? ViolationsWithoutGateways() => ViolationsWithoutGateways(requirements: null);

    /// <summary>The rules that the form breaks whatever the institution's gateways are; null where it breaks none.</summary>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public Violations? ViolationsWithoutGateways(FormRequirements? requirements)
    {
        var found = default(ViolationList);
        CheckAlone(ref found, gateways: null, requirements);
        return found.ToViolations();
    }

    private protected void CheckAlone(ref ViolationList found, GatewayDirectory? gateways, FormRequirements? requirements)
    {
        var table = requirements ?? FormRequirements.Default(Kind);
        table.CheckMaterials(Attachments.AsSpan(), ref found);
        table.CheckContact(Contact, ref found);
        CheckContent(ref found, gateways);
    }

    // The form's own rules; those that compare it with a gateway are left out where no gateways are known.
    private protected abstract void CheckContent(ref ViolationList found, GatewayDirectory? gateways);

    // Whether the gateways that it names are the institution's own, open, and free.
    private protected virtual void CheckAvailability(ref ViolationList found, GatewayDirectory gateways) { }

    /// <summary>The registration numbers of the gateways that it names, those that are well-formed, each once.</summary>
    internal virtual IReadOnlyList<RegistrationNumber> NamedGateways => [];

    internal Violations? MaterialViolations(FormRequirements table)
    {
        var found = default(ViolationList);
        table.CheckMaterials(Attachments.AsSpan(), ref found);
        return found.ToViolations();
    }

    internal bool HasCleanContent(FormRequirements table, GatewayDirectory gateways)
    {
        var found = default(ViolationList);
        table.CheckContact(Contact, ref found);
        CheckContent(ref found, gateways);
        return found.IsEmpty;
    }

    internal bool NamesAvailableGateways(GatewayDirectory gateways)
    {
        var found = default(ViolationList);
        CheckAvailability(ref found, gateways);
        return found.IsEmpty;
    }
}
