using System.Runtime.InteropServices;

namespace ExchangeGateway.Tokens;

/// <summary>Where Debian puts the libraries of this machine's kind.</summary>
internal static class Libraries
{
    private static readonly string Folder = RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "/usr/lib/aarch64-linux-gnu" : "/usr/lib/x86_64-linux-gnu";

    /// <summary>The path of a PKCS#11 module.</summary>
    public static string Pkcs11(string name) => Path.Combine(Folder, "pkcs11", name);
}
