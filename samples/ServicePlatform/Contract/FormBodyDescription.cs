namespace ServicePlatform.Contract;

/// <summary>Marks an endpoint whose body is a form as its file has it.</summary>
internal sealed record TakesForm;

internal static class FormBodyDescription
{
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakesForm());
}
