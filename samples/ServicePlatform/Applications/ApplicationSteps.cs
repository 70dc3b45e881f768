using ExchangeGateway;
using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;
using ServicePlatform.Callers;
using ServicePlatform.Layout;

namespace ServicePlatform.Applications;

/// <summary>The steps of an application that its page offers, and takes. The form is saved and handed in on its own page.</summary>
internal sealed class ApplicationSteps(
    Caller caller,
    WithdrawApplication withdraw,
    ApproveApplication approve,
    ReturnApplication send,
    RejectApplication reject,
    RecordCertificatesIssued issued,
    RecordCertificatesRevoked revoked,
    CompleteApplication complete)
{
    private static readonly char[] Separators = [' ', ',', ';', '，', '；', '、', '\n', '\r', '\t'];

    /// <summary>What leads on from here by the lifecycle, and is this caller's to do by the access rules.</summary>
    public ValueList<ApplicationAction> For(Institution institution, Application application) =>
        ApplicationLifecycles.Of(application.Form.Kind).Transitions
            .Where(step => step.From == application.State).Select(step => step.Action).Distinct()
            .Where(action => PlatformAccess.Decide(institution, caller.Acting, new AccessRequest.Advance(application, action)).IsT0)
            .ToValueList();

    /// <summary>Takes one; null where what was typed for it cannot be read, and the messages say why.</summary>
    public async ValueTask<CommandOutcome?> TakeAsync(InstitutionId institution, BusinessSerialNumber number, StepInput input, FormMessages messages, Language language)
    {
        var head = caller.Commands(institution, RequestId.Of(input.Request).Match(id => id, _ => RequestId.New()), input.Version);
        switch (input.Action)
        {
            case nameof(ApplicationAction.Withdraw):
                return await withdraw.ExecuteAsync(new(head, number, Blank(input.Reason))).ConfigureAwait(false);
            case nameof(ApplicationAction.Approve):
                return Gateways(input.Gateways, messages, language) is { } gateways ? await approve.ExecuteAsync(new(head, number, gateways)).ConfigureAwait(false) : null;
            case nameof(ApplicationAction.Return):
                return await send.ExecuteAsync(new(head, number, input.Reason)).ConfigureAwait(false);
            case nameof(ApplicationAction.Reject):
                return await reject.ExecuteAsync(new(head, number, input.Reason)).ConfigureAwait(false);
            case nameof(ApplicationAction.CertificatesIssued):
                return await issued.ExecuteAsync(new(head, number)).ConfigureAwait(false);
            case nameof(ApplicationAction.CertificatesRevoked):
                return await revoked.ExecuteAsync(new(head, number)).ConfigureAwait(false);
            case nameof(ApplicationAction.Complete):
                return await complete.ExecuteAsync(new(head, number, Date(input.Scheduled))).ConfigureAwait(false);
            default:
                return null;
        }
    }

    private static ValueList<RegistrationNumber>? Gateways(string? typed, FormMessages messages, Language language)
    {
        var read = (typed ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(number => RegistrationNumber.Of(number, "gateways")).ToList();
        foreach (var violation in read.Where(number => number.IsT1).Select(number => number.AsT1))
        {
            messages.Add(violation.Path, violation.Text(language));
        }

        return read.Exists(number => number.IsT1) ? null : read.Select(number => number.AsT0).ToValueList();
    }

    private static LocalDate? Date(string? typed) => LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true } date ? date.Value : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>A step as it was typed.</summary>
internal sealed class StepInput
{
    public string? Action { get; set; }

    public string? Reason { get; set; }

    public string? Gateways { get; set; }

    public string? Scheduled { get; set; }

    /// <summary>The request id that the form was shown with: sent twice, it is done once.</summary>
    public string? Request { get; set; }

    /// <summary>The version that was seen.</summary>
    public long Version { get; set; }
}
