using System.Globalization;
using ExchangeGateway.Institutions;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace ServicePlatform.Accounts;

/// <summary>
/// The six-digit code of the second factor (1.2-1): good once, as long and for as many tries as <see cref="SmsCodePolicy"/> says.
/// Its hash is kept beside the account. A wrong one counts towards the lockout, too.
/// </summary>
internal sealed class SmsCodes(IClock clock, IPasswordHasher<PlatformUser> hasher) : IUserTwoFactorTokenProvider<PlatformUser>
{
    public const string Name = "sms";

    private const string Kept = "code";

    private static SmsCodePolicy Policy => SmsCodePolicy.Default;

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PlatformUser> manager, PlatformUser user) => Task.FromResult(true);

    public async Task<string> GenerateAsync(string purpose, UserManager<PlatformUser> manager, PlatformUser user)
    {
        var code = SmsCode.Draw().Unmasked;
        var kept = new KeptCode(Policy.Tries, clock.GetCurrentInstant() + Policy.Lifetime, hasher.HashPassword(user, code));
        var result = await manager.SetAuthenticationTokenAsync(user, Name, Kept, kept.Text).ConfigureAwait(false);
        return result.Succeeded ? code : throw new InvalidOperationException("The code was not kept: somebody else changed the account.");
    }

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<PlatformUser> manager, PlatformUser user)
    {
        if (KeptCode.Read(await manager.GetAuthenticationTokenAsync(user, Name, Kept).ConfigureAwait(false)) is not { Tries: > 0 } kept || clock.GetCurrentInstant() >= kept.Until)
        {
            return false;
        }

        // The try is taken before the code is looked at: of many guesses at once, each but one finds the account changed.
        var taken = await manager.SetAuthenticationTokenAsync(user, Name, Kept, (kept with { Tries = kept.Tries - 1 }).Text).ConfigureAwait(false);
        return taken.Succeeded
            && hasher.VerifyHashedPassword(user, kept.Hash, token) is not PasswordVerificationResult.Failed
            && (await manager.RemoveAuthenticationTokenAsync(user, Name, Kept).ConfigureAwait(false)).Succeeded;
    }

    private sealed record KeptCode(int Tries, Instant Until, string Hash)
    {
        public string Text => string.Create(CultureInfo.InvariantCulture, $"{Tries} {Until.ToUnixTimeSeconds()} {Hash}");

        public static KeptCode? Read(string? text) => text?.Split(' ') is [var tries, var until, var hash]
            ? new(int.Parse(tries, CultureInfo.InvariantCulture), Instant.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)), hash)
            : null;
    }
}
