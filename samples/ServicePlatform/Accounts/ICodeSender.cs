using ExchangeGateway.Institutions;

namespace ServicePlatform.Accounts;

/// <summary>Stands for the SMS gateway: takes a short text to a person.</summary>
internal interface ICodeSender
{
    /// <summary>To whoever holds an account, at the phone that is on record of it.</summary>
    ValueTask SendAsync(Actor to, string text, CancellationToken cancellation);

    /// <summary>To a number that is not on record yet (1.7-1).</summary>
    ValueTask SendAsync(MobileNumber to, string text, CancellationToken cancellation);
}
