using ExchangeGateway.Applications;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Faults.Running;

/// <summary>Draws commands: mostly such as the state of what they are about permits, as it was looked at, and some that it does not.</summary>
/// <param name="queries">Where what they are about is looked at.</param>
/// <param name="random">Draws.</param>
internal sealed class RandomCommands(IRegistryQueries queries, Random random)
{
    private static readonly string[] Commands =
    [
        nameof(SaveApplication), nameof(RegisterInformation), nameof(SubmitApplication), nameof(WithdrawApplication), nameof(ReturnApplication),
        nameof(RejectApplication), nameof(ApproveApplication), nameof(CompleteApplication),
    ];

    public ValueTask<Call> NextAsync() => random.Next(3) == 0 ? new(Certificate()) : ApplicationAsync();

    private async ValueTask<Call> ApplicationAsync()
    {
        var (place, number) = (random.Next(Market.Institutions), random.Next(Market.Applications));
        var found = await queries.FindAsync<RegisteredApplication>(AggregateKey.Of(Market.Institution(place), Market.Serial(number)));
        var state = found.TryPickT0(out var stored, out _) ? stored?.Value.Value.State : null;
        var command = state is null ? nameof(DraftApplication)
            : random.Next(5) == 0 ? Commands[random.Next(Commands.Length)]
            : Likely(state.Value);
        return new(command, Request(), place, number, Changes: command is nameof(DraftApplication) or nameof(SaveApplication) ? Changes() : null);
    }

    private string Likely(ApplicationState state) => state switch
    {
        ApplicationState.MaterialPreparation => nameof(RegisterInformation),
        ApplicationState.InformationRegistration => random.Next(4) == 0 ? nameof(SaveApplication) : nameof(SubmitApplication),
        ApplicationState.InformationReview => random.Next(4) switch { 0 => nameof(ReturnApplication), 1 => nameof(WithdrawApplication), _ => nameof(ApproveApplication) },
        _ => nameof(CompleteApplication),
    };

    private Call Certificate()
    {
        var (place, number) = (random.Next(Market.Institutions), random.Next(Market.Certificates));
        return random.Next(2) == 0
            ? new(nameof(EnableCertificate), Request(), place, number)
            : new(nameof(HandOverCertificate), Request(), place, number, To: random.Next(Market.Gateways));
    }

    // One or two gateways to a rate that another may have set meanwhile.
    private FlowRateChange[] Changes() =>
        [.. Enumerable.Range(0, Market.Gateways).OrderBy(_ => random.Next()).Take(1 + random.Next(2)).Select(place => new FlowRateChange(Market.Number(place).Value, 1 + random.Next(20)))];

    private string Request()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
