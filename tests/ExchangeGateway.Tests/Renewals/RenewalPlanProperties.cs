using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Renewals;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Renewals;

[Trait("Rule", "5.1-4")]
[Properties(Arbitrary = [typeof(Fleets)], MaxTest = 500)]
public class RenewalPlanProperties
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Property]
    [Trait("Rule", "4.2-2")]
    public bool WhatLapses_WasInThePlan_OnThatDate(Fleets.Fleet fleet)
    {
        var plan = fleet.Plan(fleet.Sooner);
        return Audit.Run(fleet.Inventory, null, fleet.Later, RenewalPolicy.Default).Certificates.All(certificate => certificate.Validity is { } validity
            ? validity.NotAfter >= fleet.Later || plan.Steps.Any(step => step.Gateway == certificate.Gateway && step.Kind == certificate.Kind && step.Validity == validity
                && step.LapsesOn == (validity.NotAfter + Duration.FromSeconds(1)).InZone(Shanghai).Date && step.LapsesOn <= fleet.Later.InZone(Shanghai).Date)
            : plan.NotPlanned.Any(finding => finding.Gateway == certificate.Gateway && finding.Detail == "unknown-validity"));
    }

    [Property]
    [Trait("Rule", "4.2-1")]
    public bool AGatewayThatLosesSignInOrRedundancy_WasToldSo(Fleets.Fleet fleet)
    {
        var (plan, before, after) = (fleet.Plan(fleet.Sooner), Redundancies(fleet, fleet.Sooner), Redundancies(fleet, fleet.Later));
        return before.Zip(after).All(pair => pair.Second.Level >= pair.First.Level
            || plan.Steps.Any(step => step.Validity.NotAfter >= fleet.Sooner && step.Validity.End <= fleet.Later && step.Consequences.Any(consequence => consequence.Gateway == pair.First.Gateway
                && (consequence.Effect is LapseEffect.NotCheckable || consequence.Effect is LapseEffect.CannotSignIn || pair.Second.Level is not RedundancyLevel.None))));
    }

    [Property]
    [Trait("Rule", "3.2-2")]
    public bool AMarketDataGatewaysCertificate_IsItsOnlyOne(Fleets.Fleet fleet) => fleet.Plan(fleet.Sooner).Steps.All(step =>
        int.Parse(step.Gateway, System.Globalization.CultureInfo.InvariantCulture) < 800 || step.Consequences[0] == new LapseConsequence(step.Gateway, LapseEffect.CannotSignIn));

    [Property]
    public bool ALaterPlan_IsNeverMoreRelaxed(Fleets.Fleet fleet)
    {
        var (sooner, later) = (fleet.Plan(fleet.Sooner).Steps, fleet.Plan(fleet.Later).Steps);
        return sooner.Count == later.Count && sooner.All(step => Same(later, step) is var then && then.Urgency >= step.Urgency && then with { Urgency = step.Urgency } == step);
    }

    [Property]
    public bool AStart_LeavesItsLeadTimeInWorkingDaysOfTheTable(Fleets.Fleet fleet) => fleet.Plan(fleet.Sooner).Steps.All(step => step.Start.Match(
        start => fleet.Calendar.KindOf(start).AsT0 is not DayKind.DayOff && fleet.Calendar.WorkingDaysBefore(step.LapsesOn, step.LeadTime.WorkingDays).AsT0 == start,
        notKnown => fleet.Calendar.KindOf(notKnown.Reason.Date).IsT1 && (notKnown.SafeBy is not { } safe || fleet.Calendar.KindOf(safe).AsT0 is not DayKind.DayOff)));

    [Property]
    public bool AStartThatIsNotKnown_LiesBetweenItsBounds_HoweverTheYearsTurnOut(Fleets.Fleet fleet, int[] daysOff)
    {
        // Every year is filled in: what is a start now was bounded right before, and what was known stays.
        var filled = Enumerable.Range(2022, 12).Where(year => fleet.Calendar.Years.All(known => known.Year != year))
            .Aggregate(fleet.Calendar, (calendar, year) => calendar.With(Calendars.Dates.Year(year, daysOff.Append(0).Select(day => (day & int.MaxValue) % 365))));
        return fleet.Plan(fleet.Sooner).Steps.All(step => 
            Same((fleet with { Calendar = filled }).Plan(fleet.Sooner).Steps, step).Start.Match(
                start => step.Start.Match(known => known == start, bounds => (bounds.SafeBy is not { } safe || safe <= start) && start <= bounds.NotLaterThan),
                _ => step.Start.IsT1));
    }

    [Property]
    public bool TheUrgency_IsWhatTheDatesSay(Fleets.Fleet fleet)
    {
        var plan = fleet.Plan(fleet.Later);
        return plan.Steps.All(step => step.Urgency == (
            fleet.Later >= step.Validity.End ? RenewalUrgency.Lapsed
            : step.Start.Match(
                start => start <= plan.On ? RenewalUrgency.Due : RenewalUrgency.Later,
                notKnown => notKnown.NotLaterThan <= plan.On ? RenewalUrgency.Due : notKnown.SafeBy is { } safe && plan.On < safe ? RenewalUrgency.Later : RenewalUrgency.MayBeDue)));
    }

    [Property]
    public bool TheOrderOfRows_DoesNotMatter(Fleets.Fleet fleet)
    {
        var shuffled = new Random(fleet.Shuffle);
        TradingGatewayRow[] trading = [.. fleet.Inventory.TradingGateways];
        MarketDataGatewayRow[] marketData = [.. fleet.Inventory.MarketDataGateways];
        shuffled.Shuffle(trading);
        shuffled.Shuffle(marketData);
        return (fleet with { Inventory = new([.. trading], [.. marketData]) }).Plan(fleet.Sooner) == fleet.Plan(fleet.Sooner);
    }

    [Property]
    public bool TheSteps_ComeLapsedFirst_ThenByTheirStart(Fleets.Fleet fleet)
    {
        var steps = fleet.Plan(fleet.Later).Steps;
        return steps.Zip(steps.Skip(1)).All(pair => pair.First.Urgency is RenewalUrgency.Lapsed && pair.Second.Urgency is not RenewalUrgency.Lapsed
            || pair.First.Urgency is RenewalUrgency.Lapsed == pair.Second.Urgency is RenewalUrgency.Lapsed && LastStart(pair.First) <= LastStart(pair.Second));
    }

    private static RenewalStep Same(ValueList<RenewalStep> steps, RenewalStep step) => steps.Single(same => (same.Gateway, same.Kind) == (step.Gateway, step.Kind));

    private static LocalDate LastStart(RenewalStep step) => step.Start.Match(start => start, notKnown => notKnown.NotLaterThan);

    private static ValueList<AuditedRedundancy> Redundancies(Fleets.Fleet fleet, Instant at) => Audit.Run(fleet.Inventory, null, at, RenewalPolicy.Default).Redundancies;
}
