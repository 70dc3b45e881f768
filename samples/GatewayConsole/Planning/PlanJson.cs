using System.Text.Json.Nodes;
using ExchangeGateway.Certificates;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;

namespace GatewayConsole.Planning;

/// <summary>A plan as JSON: codes for programs, texts for people.</summary>
internal static class PlanJson
{
    public static JsonObject Of(RenewalPlan plan, Language language) => new()
    {
        ["at"] = InstantPattern.General.Format(plan.At),
        ["on"] = Iso(plan.On),
        ["steps"] = new JsonArray([.. plan.Steps.Select(step => Step(step, language))]),
        ["notPlanned"] = new JsonArray([.. plan.NotPlanned.Select(finding => new JsonObject
        {
            ["code"] = finding.Kind.Code,
            ["gateway"] = finding.Gateway,
            ["certificate"] = finding.Certificate,
            ["detail"] = finding.Detail,
            ["text"] = finding.Text(language),
        })]),
    };

    private static JsonObject Step(RenewalStep step, Language language) => new()
    {
        ["gateway"] = step.Gateway,
        ["certificate"] = step.Certificate,
        ["kind"] = step.Kind is { } kind ? Name(kind) : null,
        ["urgency"] = step.Urgency switch
        {
            RenewalUrgency.Lapsed => "lapsed",
            RenewalUrgency.Due => "due",
            RenewalUrgency.MayBeDue => "may-be-due",
            _ => "later",
        },
        ["startBy"] = step.Start.Match<string?>(Iso, _ => null),
        ["startNotKnown"] = step.Start.Match<JsonObject?>(_ => null, notKnown => new()
        {
            ["calendarEndsOn"] = notKnown.Reason.KnownUntil is { } until ? Iso(until) : null,
            ["safeBy"] = notKnown.SafeBy is { } safe ? Iso(safe) : null,
            ["notLaterThan"] = Iso(notKnown.NotLaterThan),
        }),
        ["leadTimeWorkingDays"] = step.LeadTime.WorkingDays,
        ["lastValidSecond"] = InstantPattern.General.Format(step.Validity.NotAfter),
        ["lapsesOn"] = Iso(step.LapsesOn),
        ["firstTradingDay"] = step.FirstTradingDay.Match<string?>(Iso, _ => null),
        ["paths"] = new JsonArray([.. step.Paths.Select(path => path.Match<JsonNode>(
            allowed => new JsonObject { ["by"] = Name(allowed.By), ["authorityType"] = allowed.AuthorityType, ["text"] = allowed.Instruction(language) },
            refused => new JsonObject { ["refused"] = refused.Code, ["rule"] = refused.Rule.Id, ["text"] = refused.Text(language) }))]),
        ["consequences"] = new JsonArray([.. step.Consequences.Select(consequence => new JsonObject
        {
            ["gateway"] = consequence.Gateway,
            ["effect"] = consequence.Effect switch
            {
                LapseEffect.CannotSignIn => "cannot-sign-in",
                LapseEffect.RedundancyLost => "redundancy-lost",
                _ => "not-checkable",
            },
            ["text"] = consequence.Text(language),
        })]),
        ["text"] = string.Join(language is Language.Chinese ? "" : " ", PlanOutput.Sentences(step, language)),
    };

    private static string Name(CertificateKind kind) => kind is CertificateKind.EKey ? "ekey" : "file";

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
