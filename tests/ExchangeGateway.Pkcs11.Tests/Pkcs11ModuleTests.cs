using System.Runtime.InteropServices;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class Pkcs11ModuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-gateway-module-").FullName;

    [Fact]
    public void Open_NoFile_IsNotFound() => Assert.Equal(new ModuleUnusable(ModuleFlaw.NotFound, "/nowhere/module.so"), Pkcs11Module.Open("/nowhere/module.so").AsT1);

    [Fact]
    public void Open_AFolder_IsNotFound() => Assert.Equal(ModuleFlaw.NotFound, Pkcs11Module.Open(_folder).AsT1.Flaw);

    [Fact]
    public void Open_Text_IsNotLoaded() => Assert.Equal(ModuleFlaw.NotLoaded, Pkcs11Module.Open(File("text.so", "no library"u8)).AsT1.Flaw);

    [Fact]
    public void Open_ALibraryOfAnotherKind_IsNoPkcs11() => Assert.Equal(ModuleFlaw.NotPkcs11, Pkcs11Module.Open(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so")).AsT1.Flaw);

    [Theory]
    [InlineData(new byte[] { 1, 1 }, 3, "32 bits, x86")]
    [InlineData(new byte[] { 2, 1 }, 183, "64 bits, arm64")]
    public void Open_BuiltForAnotherMachine_NamesBoth(byte[] format, ushort machine, string named)
    {
        byte[] header = [0x7f, (byte)'E', (byte)'L', (byte)'F', .. format, .. new byte[12], (byte)machine, 0, .. new byte[40]];

        var unusable = Pkcs11Module.Open(File("other.so", header)).AsT1;

        Assert.Equal(ModuleFlaw.OtherArchitecture, unusable.Flaw);
        Assert.Matches($": {named}; this process: 64 bits, ", unusable.Detail);
    }

    [Fact]
    public void Text_EveryFlaw_IsThereInBothLanguages() => Assert.All(Enum.GetValues<ModuleFlaw>(), static flaw => Assert.All(Enum.GetValues<Language>(), language =>
    {
        var unusable = new ModuleUnusable(flaw, "/a/module.so");
        Assert.NotEqual(unusable.Code, unusable.Text(language));
        Assert.Contains("/a/module.so", unusable.Text(language), StringComparison.Ordinal);
    }));

    [Fact]
    public async Task Connect_NothingFits_IsAbsent()
    {
        using var module = new ScriptedCryptoki { Serial = "1" }.Open();
        Pkcs11Settings settings = new(new TriesFolder(_folder));

        Assert.True(module.Connect(new() { Label = "another" }, settings).IsT1);
        Assert.True(module.Connect(new() { Serial = "another" }, settings).IsT1);
        Assert.True(module.Connect(new() { Certificate = Certificates.Fingerprint.Of([]) }, settings).IsT1);
        await using var key = Client.Connected(module.Connect(new() { Label = "label", Serial = "1", Certificate = ScriptedCryptoki.Issued.Certificate.Fingerprint }, settings));
        Assert.Equal(ScriptedCryptoki.Issued.Certificate.Der, key.Certificate);
    }

    [Fact]
    public void Tokens_NeverInitialised_IsLeftOut()
    {
        using var module = new ScriptedCryptoki { Flags = 0 }.Open();

        Assert.Equal((0, 0), module.Tokens().AsT0 is var found ? (found.Tokens.Count, found.Faults.Count) : default);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
