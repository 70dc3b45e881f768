using ExchangeGateway.Applications;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Faults.Running;

/// <summary>A command to be called: under the same request id again where no answer came.</summary>
internal sealed record PreparedCommand(string Name, RequestId Request, Func<CancellationToken, ValueTask<CommandOutcome>> CallAsync);

/// <summary>Draws commands: mostly such as the state that is there allows, now and then any.</summary>
/// <param name="store">Where commands go.</param>
/// <param name="queries">Where the state is looked up; it may be another by the time the command is decided.</param>
/// <param name="random">Draws.</param>
internal sealed class RandomCommands(IRegistryStore store, IRegistryQueries queries, Random random)
{
    private static readonly ApplicationAction[] Actions =
    [
        ApplicationAction.Save, ApplicationAction.RegisterInformation, ApplicationAction.Submit, ApplicationAction.Withdraw, ApplicationAction.Return,
        ApplicationAction.Reject, ApplicationAction.Approve, ApplicationAction.Complete,
    ];

    public ValueTask<PreparedCommand> NextAsync() => random.Next(3) == 0 ? new(Certificate()) : ApplicationAsync();

    private async ValueTask<PreparedCommand> ApplicationAsync()
    {
        var (place, number) = (random.Next(Market.Institutions), Market.Serial(random.Next(Market.Applications)));
        var found = await queries.FindAsync<RegisteredApplication>(AggregateKey.Of(Market.Institution(place), number));
        var state = found.TryPickT0(out var stored, out _) ? stored?.Value.Value.State : null;
        var head = Head(place, Market.Operator(place));
        if (state is null)
        {
            return Of(nameof(DraftApplication), head, c => new DraftApplication(store).ExecuteAsync(new(head, number, Form()), c));
        }

        var action = random.Next(5) == 0 ? Actions[random.Next(Actions.Length)] : Likely(state.Value);
        var reviewed = Head(place, Market.Reviewer);
        return action switch
        {
            ApplicationAction.RegisterInformation => Of(nameof(RegisterInformation), head, c => new RegisterInformation(store).ExecuteAsync(new(head, number), c)),
            ApplicationAction.Submit => Of(nameof(SubmitApplication), head, c => new SubmitApplication(store).ExecuteAsync(new(head, number), c)),
            ApplicationAction.Withdraw => Of(nameof(WithdrawApplication), head, c => new WithdrawApplication(store).ExecuteAsync(new(head, number), c)),
            ApplicationAction.Return => Of(nameof(ReturnApplication), reviewed, c => new ReturnApplication(store).ExecuteAsync(new(reviewed, number, "材料不清晰"), c)),
            ApplicationAction.Reject => Of(nameof(RejectApplication), reviewed, c => new RejectApplication(store).ExecuteAsync(new(reviewed, number, "不符合要求"), c)),
            ApplicationAction.Approve => Of(nameof(ApproveApplication), reviewed, c => new ApproveApplication(store).ExecuteAsync(new(reviewed, number), c)),
            ApplicationAction.Complete => Of(nameof(CompleteApplication), reviewed, c => new CompleteApplication(store).ExecuteAsync(new(reviewed, number, new LocalDate(2026, 12, 1)), c)),
            _ => Of(nameof(SaveApplication), head, c => new SaveApplication(store).ExecuteAsync(new(head, number, Form()), c)),
        };
    }

    private ApplicationAction Likely(ApplicationState state) => state switch
    {
        ApplicationState.MaterialPreparation => ApplicationAction.RegisterInformation,
        ApplicationState.InformationRegistration => random.Next(4) == 0 ? ApplicationAction.Save : ApplicationAction.Submit,
        ApplicationState.InformationReview => random.Next(4) switch { 0 => ApplicationAction.Return, 1 => ApplicationAction.Withdraw, _ => ApplicationAction.Approve },
        _ => ApplicationAction.Complete,
    };

    private PreparedCommand Certificate()
    {
        var (place, number) = (random.Next(Market.Institutions), Market.Certificate(random.Next(Market.Certificates)));
        var head = Head(place, Market.Operator(place));
        return random.Next(2) == 0
            ? Of(nameof(EnableCertificate), head, c => new EnableCertificate(store).ExecuteAsync(new(head, number), c))
            : HandOver(head, number, Market.Number(random.Next(Market.Gateways)));
    }

    private PreparedCommand HandOver(CommandHead head, CertificateNumber number, Gateways.RegistrationNumber to) =>
        Of(nameof(HandOverCertificate), head, c => new HandOverCertificate(store).ExecuteAsync(new(head, number, to), c));

    // Each changes one or two gateways to a rate that another may have set meanwhile.
    private FlowRateChangeForm Form() => new()
    {
        Attachments = [Attachment.Of(MaterialRequirement.ApplicationForm, "变更申请表.pdf", "%PDF-1.7"u8)],
        Gateways = [.. Enumerable.Range(0, Market.Gateways).OrderBy(_ => random.Next()).Take(1 + random.Next(2)).Select(place => new FlowRateChange(Market.Number(place).Value, 1 + random.Next(20)))],
    };

    private CommandHead Head(int place, Institutions.Acting by) => new(by, Market.Institution(place), RequestId.Of(new Guid(Bytes()).ToString()).AsT0);

    private byte[] Bytes()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return bytes;
    }

    private static PreparedCommand Of(string name, CommandHead head, Func<CancellationToken, ValueTask<CommandOutcome>> call) => new(name, head.Request, call);
}
