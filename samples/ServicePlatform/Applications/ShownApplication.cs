using System.Text.Json;
using ExchangeGateway.Applications;
using ExchangeGateway.Forms;
using ExchangeGateway.Registry;
using ExchangeGateway.Rules;
using NodaTime;

namespace ServicePlatform.Applications;

/// <summary>An application in a list.</summary>
internal sealed record ApplicationSummary(string Number, ApplicationKind Kind, ApplicationState State, string StateName, string Applicant, long Version, Instant ChangedAt)
{
    public static ApplicationSummary Of(Stored<RegisteredApplication> stored, Language language)
    {
        var application = stored.Value.Value;
        return new(application.Number.Value, application.Form.Kind, application.State, application.StateName(language), application.Applicant.ToString(), stored.Version, stored.ChangedAt);
    }
}

/// <summary>An application with its form and its steps.</summary>
/// <param name="Form">The form as last saved, as it is sent.</param>
/// <param name="Gateways">The gateways that it is about.</param>
/// <param name="CertificatesToCancel">For a revocation, the certificates that the authority is to be asked to cancel.</param>
/// <param name="Steps">Its steps, oldest first.</param>
internal sealed record ShownApplication(
    string Number, ApplicationKind Kind, ApplicationState State, string StateName, string Applicant, long Version, Instant ChangedAt,
    JsonElement Form, IReadOnlyList<string> Gateways, IReadOnlyList<string> CertificatesToCancel, IReadOnlyList<ShownStep> Steps)
{
    public static ShownApplication Of(Stored<RegisteredApplication> stored, Language language)
    {
        var (registered, application) = (stored.Value, stored.Value.Value);
        return new(
            application.Number.Value, application.Form.Kind, application.State, application.StateName(language), application.Applicant.ToString(), stored.Version, stored.ChangedAt,
            JsonElement.Parse(FormJson.Write(application.Form)),
            [.. registered.Gateways.Select(gateway => gateway.Value)],
            [.. registered.CertificatesToCancel.Select(certificate => certificate.ToString())],
            [.. application.History.Select(step => new ShownStep(step.From, step.Action, step.To, step.By.ToString(), step.At, step.Reason))]);
    }
}

/// <summary>A step of an application.</summary>
internal sealed record ShownStep(ApplicationState From, ApplicationAction Action, ApplicationState To, string By, Instant At, string? Reason);
