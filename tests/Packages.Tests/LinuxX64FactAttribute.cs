using System.Runtime.InteropServices;

namespace ExchangeGateway.Packages.Tests;

/// <summary>A test of native code, which is published for Linux on x64.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxX64FactAttribute : FactAttribute
{
    public LinuxX64FactAttribute() =>
        Skip = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture is Architecture.X64 ? null : "Native code is published for Linux on x64 only.";
}
