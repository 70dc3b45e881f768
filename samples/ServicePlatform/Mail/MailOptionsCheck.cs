using ExchangeGateway.Institutions;
using Microsoft.Extensions.Options;

namespace ServicePlatform.Mail;

/// <summary>Stops the start where mail could not be sent later; each message names its key.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        string[] flaws = options.IsOn ? [.. Flaws(options)] : [];
        return flaws.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(flaws);
    }

    private static IEnumerable<string> Flaws(MailOptions options)
    {
        if (options.Folder is not null && options.Host is not null)
        {
            yield return "Mail:Folder and Mail:Host are both set: leave one out.";
        }

        if (options.Port is < 1 or > 65_535)
        {
            yield return $"Mail:Port is {options.Port}: it may be 1–65,535.";
        }

        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(10))
        {
            yield return $"Mail:Timeout is {options.Timeout}: it may be 1 second to 10 minutes.";
        }

        if (options.UserName is null != options.Password is null)
        {
            yield return "Mail:UserName and Mail:Password belong together: set both, or neither.";
        }

        var addresses = options.Recipients.SelectMany(one => one.Value.Select(address => (Key: $"Recipients:{one.Key}", Address: address)))
            .Concat(options.Others.Select(address => (Key: "Others", Address: address))).Prepend((Key: "From", Address: options.From));
        foreach (var (key, address) in addresses.Where(one => EmailAddress.Of(one.Address).IsT1))
        {
            yield return $"Mail:{key} is “{address}”: it must be an address such as gateways@broker.example.";
        }
    }
}
