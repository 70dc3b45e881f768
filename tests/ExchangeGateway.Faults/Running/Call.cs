using ExchangeGateway.Applications;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Faults.Running;

/// <summary>A command as data: so it can be written down, called again by another process, and replayed.</summary>
/// <param name="Command">Its name.</param>
/// <param name="Request">Its request id.</param>
/// <param name="Institution">The market's how-manieth institution it is about.</param>
/// <param name="Number">The market's how-manieth application or certificate it is about.</param>
/// <param name="To">For a handover, to which gateway.</param>
/// <param name="Changes">For a draft or a save, what its form is to change.</param>
internal sealed record Call(string Command, string Request, int Institution, int Number, int? To = null, FlowRateChange[]? Changes = null)
{
    /// <summary>Calls it on a store.</summary>
    public ValueTask<CommandOutcome> ExecuteAsync(IRegistryStore store)
    {
        var (own, review) = (Head(Market.Operator(Institution)), Head(Market.Reviewer));
        return Command switch
        {
            nameof(DraftApplication) => new DraftApplication(store).ExecuteAsync(new(own, Application, Form)),
            nameof(SaveApplication) => new SaveApplication(store).ExecuteAsync(new(own, Application, Form)),
            nameof(RegisterInformation) => new RegisterInformation(store).ExecuteAsync(new(own, Application)),
            nameof(SubmitApplication) => new SubmitApplication(store).ExecuteAsync(new(own, Application)),
            nameof(WithdrawApplication) => new WithdrawApplication(store).ExecuteAsync(new(own, Application)),
            nameof(ReturnApplication) => new ReturnApplication(store).ExecuteAsync(new(review, Application, "材料不清晰")),
            nameof(RejectApplication) => new RejectApplication(store).ExecuteAsync(new(review, Application, "不符合要求")),
            nameof(ApproveApplication) => new ApproveApplication(store).ExecuteAsync(new(review, Application)),
            nameof(CompleteApplication) => new CompleteApplication(store).ExecuteAsync(new(review, Application, new LocalDate(2026, 12, 1))),
            nameof(EnableCertificate) => new EnableCertificate(store).ExecuteAsync(new(own, Certificate)),
            nameof(HandOverCertificate) => new HandOverCertificate(store).ExecuteAsync(new(own, Certificate, Market.Number(To!.Value))),
            _ => throw new InvalidOperationException($"Not a command of a run: {Command}."),
        };
    }

    private BusinessSerialNumber Application => Market.Serial(Number);

    private CertificateNumber Certificate => Market.Certificate(Number);

    private FlowRateChangeForm Form => new()
    {
        Attachments = [Attachment.Of(MaterialRequirement.ApplicationForm, "变更申请表.pdf", "%PDF-1.7"u8)],
        Gateways = [.. Changes!],
    };

    private CommandHead Head(Institutions.Acting by) => new(by, Market.Institution(Institution), RequestId.Of(Request).AsT0);
}
