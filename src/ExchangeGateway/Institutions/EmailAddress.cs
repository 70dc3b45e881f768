using System.Net.Mail;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// An e-mail address that .NET can write to: the bare address, without a person's name, at most 254 characters and 64
/// before the @. Upper and lower case differ.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record EmailAddress
{
    private const int Most = 254, MostOfUser = 64;

    private EmailAddress(string value) => Value = value;

    /// <summary>The address, trimmed.</summary>
    public string Value { get; }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<EmailAddress> Of(string? text, string path = "email")
    {
        var address = text?.Trim() ?? "";
        return address.Length <= Most && !address.Any(char.IsControl) && MailAddress.TryCreate(address, out var mail) && mail.Address == address && mail.User.Length <= MostOfUser
            ? new EmailAddress(address)
            : new Violation(Requirement.EmailAddress, path, address.Length == 0 ? null : address);
    }

    /// <summary>The address.</summary>
    public override string ToString() => Value;
}
