using System.Reflection;
using System.Text.Json;

namespace ExchangeGateway.Tokens;

/// <summary>Code for a worker to run: a method of the tests, and what its lambda captured.</summary>
internal sealed record Request(string Type, int Method, JsonElement Captured)
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Fields too: those of a lambda's captures.</summary>
    public static JsonSerializerOptions Json { get; } = new() { IncludeFields = true };

    public static Request Of(Delegate code) =>
        new(code.Method.DeclaringType!.AssemblyQualifiedName!, code.Method.MetadataToken, JsonSerializer.SerializeToElement(code.Target, code.Target?.GetType() ?? typeof(object), Json));

    public object? Run(TokenFacts facts)
    {
        var type = System.Type.GetType(Type, throwOnError: true)!;
        var method = type.GetMethods(All).Single(one => one.MetadataToken == Method);
        return method.Invoke(method.IsStatic ? null : Captured.Deserialize(type, Json), BindingFlags.DoNotWrapExceptions, null, [facts], null);
    }
}
