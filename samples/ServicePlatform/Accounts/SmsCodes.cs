using Microsoft.AspNetCore.Identity;

namespace ServicePlatform.Accounts;

/// <summary>The six-digit code of the second factor (1.2-1): good for a few minutes, and not after the password was changed. Wrong ones count towards the lockout.</summary>
internal sealed class SmsCodes : TotpSecurityStampBasedTokenProvider<PlatformUser>
{
    public const string Name = "sms";

    public override Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PlatformUser> manager, PlatformUser user) => Task.FromResult(true);
}
