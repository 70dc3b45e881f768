using ExchangeGateway.Applications;

namespace ExchangeGateway.FsCheck;

/// <summary>A form that breaks no rule, with the gateways that it is checked against.</summary>
/// <typeparam name="TForm">The form, as in <c>OpeningForm</c>.</typeparam>
/// <param name="Form">The form, as typed.</param>
/// <param name="Fleet">The institution's own gateways; a form that opens gateways needs none.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CleanForm<TForm>(TForm Form, Fleet Fleet)
    where TForm : ICheckableForm;
