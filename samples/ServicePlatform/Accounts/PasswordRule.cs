using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Identity;

namespace ServicePlatform.Accounts;

/// <summary>The guide's rule of passwords (1.7-2) in place of Identity's own: the registry's core weighs it.</summary>
internal sealed class PasswordRule : IPasswordValidator<PlatformUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PlatformUser> manager, PlatformUser user, string? password) =>
        Task.FromResult(PasswordPolicy.Check(password) is { } violations
            ? IdentityResult.Failed([.. violations.Select(violation => new IdentityError { Code = violation.Code, Description = violation.ToString() })])
            : IdentityResult.Success);
}
