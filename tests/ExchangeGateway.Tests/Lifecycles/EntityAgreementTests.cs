using ExchangeGateway.Applications;
using ExchangeGateway.EKeys;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Tests.EKeys;
using ExchangeGateway.Tests.Institutions;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>The library's own entities, held against their lifecycles as a user's system would be.</summary>
public class EntityAgreementTests
{
    private static readonly SmsCodeHash Code = SmsCodeHash.Of("012345");

    private static readonly FlowRateChangeForm FlowRateChange = new() { Attachments = Given.OpeningMaterials, Gateways = [new("7", 5)] };
    private static readonly RevocationForm Revocation = new() { Attachments = Given.RevocationMaterials, Gateways = [new("7")] };
    private static readonly MarketMakerFilingForm Filing = new() { Accounts = ["A1"], Gateways = ["7"] };

    // An opening names no gateways, so none of them can be busy.
    [Property]
    public Property AnOpening_DoesAsItsLifecycleSays() => LifecycleModel.Of(Without("gateways-available", ApplicationLifecycles.Opening))
        .Agrees(() => new ApplicationSystem(Given.Opening, Given.Opening with { Businesses = [] }));

    [Property]
    public Property AChange_DoesAsItsLifecycleSays() => LifecycleModel.Of(ApplicationLifecycles.Change)
        .Agrees(() => new ApplicationSystem(FlowRateChange, FlowRateChange with { Gateways = [new("7", 21)] }));

    [Property]
    public Property ARevocation_DoesAsItsLifecycleSays() => LifecycleModel.Of(ApplicationLifecycles.Revocation)
        .Agrees(() => new ApplicationSystem(Revocation, Revocation with { Gateways = [new("7"), new("7")] }));

    [Property]
    public Property AGateway_DoesAsItsLifecycleSays() => LifecycleModel.Of(GatewayLifecycle.Table).Agrees(() =>
    {
        var gateway = Given.Gateway("7", GatewayState.Pending);
        return Asked<GatewayState, GatewayAction, NoFacts>((action, _) => (action switch
        {
            GatewayAction.Open => gateway.Open(new(2026, 11, 23)),
            GatewayAction.Abandon => gateway.Abandon(),
            GatewayAction.BeginChange => gateway.BeginChange(),
            GatewayAction.ApplyChange => gateway.ApplyChange(Given.Rate(5)),
            GatewayAction.AbandonChange => gateway.AbandonChange(),
            GatewayAction.BeginRevocation => gateway.BeginRevocation(),
            GatewayAction.AbandonRevocation => gateway.AbandonRevocation(),
            _ => gateway.Revoke(),
        }).Match(after => SystemAnswer.Taken((gateway = after).State), _ => SystemAnswer.Refused(gateway.State, [])));
    });

    [Property]
    public Property AMarketMakerFiling_DoesAsItsLifecycleSays() => LifecycleModel.Of(MarketMakerFilingLifecycle.Table).Agrees(() =>
    {
        var filing = MarketMakerFiling.Draft(Filing);
        return Asked<MarketMakerFilingState, MarketMakerFilingAction, MarketMakerFilingFacts>((action, facts) =>
        {
            var form = Filing with { AccountsOnRecord = facts.AccountsDeclared, MarketMakingOnly = facts.MarketMakingDeclared, Accounts = facts.FormClean ? Filing.Accounts : [] };
            filing = filing.Save(form).Match(saved => saved, _ => filing, _ => filing);
            return (action is MarketMakerFilingAction.Save ? filing.Save(form) : filing.Submit(new(Given.Gateway("7")), Given.Now))
                .Match(after => SystemAnswer.Taken((filing = after).State), _ => SystemAnswer.Refused(filing.State, []), _ => SystemAnswer.Refused(filing.State));
        });
    });

    [Property]
    public Property APassword_DoesAsItsLifecycleSays() => LifecycleModel.Of(PasswordLifecycle.Table).Agrees(() =>
    {
        var institution = Members.Done(Members.WithBoss.CreateAccount(new(Members.Name("clerk")), Members.Boss));
        return Asked<PasswordState, PasswordAction, PasswordFacts>((action, facts) =>
        {
            var outcome = action is PasswordAction.Reset
                ? institution.ResetPassword(Members.Name("clerk"), Members.Boss)
                : institution.ChangePassword(facts.OldPasswordRight, PasswordPolicy.CheckChange("old", facts.NewPasswordFits ? Members.Password : "short", facts.NewPasswordFits ? Members.Password : "short"), Members.Clerk.Actor);
            return outcome.Match(
                after => SystemAnswer.Taken(StateOf(institution = after)),
                denied => throw new InvalidOperationException(denied.ToString()),
                _ => SystemAnswer.Refused(StateOf(institution)));
        });

        static PasswordState StateOf(Institution institution) => institution.Find(Members.Name("clerk"))!.PasswordState;
    });

    [Property]
    public Property AContactPhoneChange_DoesAsItsLifecycleSays() => LifecycleModel.Of(ContactPhoneChangeLifecycle.Table).Agrees(() =>
    {
        var state = ContactPhoneChangeState.Requested;
        return Asked<ContactPhoneChangeState, ContactPhoneChangeAction, ContactPhoneChangeFacts>((_, facts) =>
            ContactPhoneChange.Restore(Members.Name("clerk"), Members.Phone("13812345678"), Code, Members.At, triesLeft: facts.LastTry ? 1 : 2, state)
                .Verify(facts.CodeRight ? "012345" : "999999", facts.TimeOver ? Members.At : Members.At - Duration.FromSeconds(1))
                .Match(
                    verified => SystemAnswer.Taken(state = verified.Change.State),
                    wrong => SystemAnswer.Taken(state = wrong.Change.State),
                    expired => SystemAnswer.Taken(state = expired.Change.State),
                    exhausted => SystemAnswer.Taken(state = exhausted.Change.State),
                    _ => SystemAnswer.Refused(state, [])));
    });

    [Property]
    public Property AnEKey_DoesAsItsLifecycleSays() => LifecycleModel.Of(EKeyLifecycle.Table).Agrees(() =>
    {
        var eKey = EKey.New();
        return Asked<EKeyState, EKeyAction, EKeyFacts>((action, facts) =>
        {
            var found = eKey.State is EKeyState.Ready ? EKey.Restore(eKey.Policy, facts.LastTry ? 1 : 2, eKey.State, eKey.MustChangePin) : eKey;
            return (action switch
            {
                EKeyAction.PinRejected => found.RejectPin(),
                EKeyAction.PinAccepted => found.AcceptPin(),
                EKeyAction.RequestUnlock => found.RequestUnlock(facts.UnlockFormComplete ? UnlockFormTests.Complete(UnlockRoute.ByPost) : new()),
                _ => found.Unlock(),
            }).Match(after => SystemAnswer.Taken((eKey = after).State), _ => SystemAnswer.Refused(eKey.State, []), _ => SystemAnswer.Refused(eKey.State));
        });
    });

    private static Lifecycle<TState, TAction, TFacts> Without<TState, TAction, TFacts>(string guard, Lifecycle<TState, TAction, TFacts> lifecycle)
        where TState : struct, Enum
        where TAction : struct, Enum => new(
            lifecycle.Name,
            lifecycle.Initial,
            lifecycle.Transitions.Select(row => new Transition<TState, TAction, TFacts>(row.From, row.Action, row.To, row.Guards.Where(other => other.Code != guard).ToValueList())).ToValueList());

    private static Asking<TState, TAction, TFacts> Asked<TState, TAction, TFacts>(Func<TAction, TFacts, SystemAnswer<TState>> answer)
        where TState : struct, Enum
        where TAction : struct, Enum => new(answer);

    private sealed class Asking<TState, TAction, TFacts>(Func<TAction, TFacts, SystemAnswer<TState>> answer) : ILifecycleSystem<TState, TAction, TFacts>
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        public ValueTask<SystemAnswer<TState>> Ask(TAction action, TFacts facts) => new(answer(action, facts));
    }
}
