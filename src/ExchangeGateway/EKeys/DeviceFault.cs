using System.Globalization;

namespace ExchangeGateway.EKeys;

/// <summary>The device failed, or answered something that no interface gives a meaning to.</summary>
/// <param name="Code">The code as the device's interface gives it: a CKR_ of PKCS#11, a SAR_ of SKF.</param>
/// <param name="Name">The code's name, or what failed where there is no code.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record DeviceFault(ulong Code, string Name)
{
    /// <summary>The name, and the code in hexadecimal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} (0x{Code:X8})");
}

/// <summary>The token is not there: pulled out, or never plugged in.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TokenAbsent;

/// <summary>Another token is in its place. Its PIN is not this one's, so none is sent.</summary>
/// <param name="Found">The one that is there.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record OtherToken(EKeyIdentity Found);

/// <summary>Another thread or process is using it at this moment. Nothing was sent; ask again.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record InUse;
