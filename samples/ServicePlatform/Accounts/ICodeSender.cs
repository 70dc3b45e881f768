using ExchangeGateway.Institutions;

namespace ServicePlatform.Accounts;

/// <summary>Stands for the SMS gateway: takes a short text to whoever holds an account.</summary>
internal interface ICodeSender
{
    ValueTask SendAsync(Actor to, string text, CancellationToken cancellation);
}
