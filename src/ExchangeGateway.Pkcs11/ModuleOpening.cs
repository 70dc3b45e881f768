using System.Text.Json;
using ExchangeGateway.EKeys;
using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.Pkcs11;

/// <summary>Why a file serves as no PKCS#11 module.</summary>
public enum ModuleFlaw
{
    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>It was built for another processor, or for another size of address.</summary>
    OtherArchitecture,

    /// <summary>The system's loader does not take it: it is no library, or one that it needs is missing.</summary>
    NotLoaded,

    /// <summary>It is a library, and no PKCS#11 module.</summary>
    NotPkcs11,
}

/// <summary>A file that serves as no PKCS#11 module.</summary>
/// <param name="Flaw">Why not.</param>
/// <param name="Detail">Its path, or what the system's loader says.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ModuleUnusable(ModuleFlaw Flaw, string Detail)
{
    /// <summary>The stable code that programs test for, as in <c>module-not-found</c>.</summary>
    public string Code => $"module-{JsonNamingPolicy.KebabCaseLower.ConvertName(Flaw.ToString())}";

    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(Code, language, Detail);
}

/// <summary>What opening a module answers.</summary>
/// <threadsafety>One thread at a time.</threadsafety>
public sealed class ModuleOpening : OneOfBase<Pkcs11Module, ModuleUnusable, DeviceFault>
{
    private ModuleOpening(OneOf<Pkcs11Module, ModuleUnusable, DeviceFault> input) : base(input) { }

    /// <summary>It is open.</summary>
    public static implicit operator ModuleOpening(Pkcs11Module module) => new(module);

    /// <summary>The file serves as no module.</summary>
    public static implicit operator ModuleOpening(ModuleUnusable unusable) => new(unusable);

    /// <summary>The module does not begin its work: it lacks a service, a right or a setting of its own.</summary>
    public static implicit operator ModuleOpening(DeviceFault fault) => new(fault);
}
