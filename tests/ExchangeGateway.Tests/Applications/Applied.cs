using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Applications;

/// <summary>Applications on their road: as far along as a test starts from.</summary>
internal static class Applied
{
    /// <summary>The institution's gateways: one that is free, one that is being changed.</summary>
    public static readonly GatewayDirectory Own = new(Given.Gateway("7"), Given.Gateway("changing", GatewayState.Changing));

    public static Application Registering(ApplicationForm form) =>
        Application.Begin(Given.Serial, form, Given.Applicant).RegisterInformation(Given.Applicant, Given.Now).AsT0;

    public static Application InReview(ApplicationForm form) =>
        Registering(form).Submit(Given.EverythingHeld with { Gateways = Own }, Given.Applicant, Given.Now).AsT0;

    /// <summary>A revocation that was just approved.</summary>
    public static Application Revoking =>
        InReview(new RevocationForm { Attachments = Given.RevocationMaterials, Gateways = [new("7")] }).Approve(new(Given.Reviewer), Given.Now).AsT0;

    public static ValueList<string> Unmet(this ApplicationOutcome outcome) => outcome.AsT2.Unmet.Codes;
}
