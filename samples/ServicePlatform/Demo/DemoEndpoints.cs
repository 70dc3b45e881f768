using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using ServicePlatform.Callers;
using ServicePlatform.Certificates;
using NotFound = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace ServicePlatform.Demo;

/// <summary>What stands for the world outside in the demo: the authority that issues, and the mail that it sends.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this WebApplication platform)
    {
        if (platform.Services.GetService<DemoAuthority>() is null)
        {
            return;
        }

        var demo = platform.MapGroup("/demo/certificates/{institution}" + CertificatePath.Template).RequireAuthorization().ExcludeFromDescription();
        demo.MapPost("/issue", Issue).WithMetadata(new RequireAntiforgery());
        demo.MapGet("/pkcs12", Pkcs12);
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Issue(
        [AsParameters] CertificatePath path, Caller caller, Show show, DemoAuthority authority, IssueCertificate issue, DeliverCertificate deliver, IClock clock)
    {
        // What its caller may see the authority may be asked for; it then does its part by itself.
        if ((await show.ExecuteAsync<RegisteredCertificate>(caller.Acting, path.Key).ConfigureAwait(false)).IsT0)
        {
            var reviewer = new DemoDesk(DemoAccounts.Reviewer, path.Institution, $"issue/{path.Number}");
            var (certificate, id) = DemoAuthority.ForRegistry(authority.Issue(path.Institution, path.Number, clock.GetCurrentInstant()), path.Kind.Value);
            await DemoDesk.DoneAsync(issue.ExecuteAsync(new(reviewer.Head, path.Number, certificate, id))).ConfigureAwait(false);
            await DemoDesk.DoneAsync(deliver.ExecuteAsync(new(reviewer.Head, path.Number, CertificateDelivery.Dispatched))).ConfigureAwait(false);
            return TypedResults.LocalRedirect($"/institutions/{Addresses.AddressText.Of(path.Institution.Id.Value)}/certificates/{path.Number.Address()}");
        }

        return TypedResults.NotFound();
    }

    // By mail it goes to the institution alone: nobody else, staff neither, has its key.
    private static async Task<Results<FileContentHttpResult, NotFound>> Pkcs12([AsParameters] CertificatePath path, Caller caller, Show show, DemoAuthority authority) =>
        caller.Home == path.Institution.Id && (await show.ExecuteAsync<RegisteredCertificate>(caller.Acting, path.Key).ConfigureAwait(false)).TryPickT0(out var found, out _)
            && found.Value is { Number.Kind: CertificateKind.File, Certificate.Term.Validity.NotBefore: var from } && DemoMailbox.WasMailed(found.Value)
            ? TypedResults.File(authority.Pkcs12(path.Institution, path.Number, from), "application/x-pkcs12", $"gateway-{path.Number.Ordinal}.p12")
            : TypedResults.NotFound();

    private sealed class RequireAntiforgery : Microsoft.AspNetCore.Antiforgery.IAntiforgeryMetadata
    {
        public bool RequiresValidation => true;
    }
}
