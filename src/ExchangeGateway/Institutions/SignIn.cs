namespace ExchangeGateway.Institutions;

/// <summary>What a sign-in is made of.</summary>
public enum SignInFactor
{
    /// <summary>User name and password of the VPN account, found right.</summary>
    VpnPassword,

    /// <summary>The code that the VPN sent by SMS, found right.</summary>
    VpnSmsCode,

    /// <summary>User name and password of the platform account, found right.</summary>
    PlatformPassword,
}

/// <summary>What an account still has to give before it is signed in to the platform (1.1-4, 1.2-1, 1.3-1).</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class SignIn
{
    /// <summary>
    /// Decides by what was found right so far, in the order given. A factor given before its turn does not count: the
    /// VPN sends its code after the password, and the platform lies behind the VPN.
    /// </summary>
    /// <param name="institution">The account's institution.</param>
    /// <param name="account">The platform account.</param>
    /// <param name="given">What was given and found right, first to last.</param>
    public static SignInDecision Decide(Institution institution, AccountName account, ValueList<SignInFactor> given)
    {
        ArgumentNullException.ThrowIfNull(institution);
        var check = new AccessCheck(institution, new(new(account, institution.Id), Role.GatewayOperator)).Known();
        if (institution.IsHostedCustomer)
        {
            return new(SignInRoute.Direct, check.Given(given.Contains(SignInFactor.PlatformPassword), "1.3-1", AccessNeed.PlatformPassword).Denied);
        }

        var due = NextDue(given);
        return new(SignInRoute.ThroughVpn, check.HasVpnAccount()
            .Given(due > SignInFactor.VpnPassword, "1.2-1", AccessNeed.VpnPassword)
            .Given(due > SignInFactor.VpnSmsCode, "1.2-1", AccessNeed.VpnSmsCode)
            .Given(due > SignInFactor.PlatformPassword, "1.3-1", AccessNeed.PlatformPassword)
            .Denied);
    }

    // The next factor due: those before it were given in turn.
    private static SignInFactor NextDue(ValueList<SignInFactor> given)
    {
        var due = SignInFactor.VpnPassword;
        foreach (var factor in given)
        {
            due += factor == due ? 1 : 0;
        }

        return due;
    }
}
