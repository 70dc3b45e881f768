using System.Reflection;
using System.Text.Json;

namespace ExchangeGateway.Tokens;

/// <summary>Code for a worker to run: a method of the tests, and what its lambda captured.</summary>
internal sealed record Request(string Type, int Method, JsonElement Captured)
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Fields too: those of a lambda's captures.</summary>
    public static JsonSerializerOptions Json { get; } = new() { IncludeFields = true };

    public static Request Of(Delegate code)
    {
        var captured = code.Target?.GetType() ?? typeof(object);
        if (!(captured == typeof(object) || IsClosure(captured)) || captured.GetFields(All).Any(static field => field.Name == "<>4__this"))
        {
            throw new ArgumentException("The code uses members of the test itself, which cannot go to the worker: copy them into variables first.", nameof(code));
        }

        return new(code.Method.DeclaringType!.AssemblyQualifiedName!, code.Method.MetadataToken, JsonSerializer.SerializeToElement(code.Target, captured, Json));
    }

    public object? Run(TokenFacts facts)
    {
        var type = System.Type.GetType(Type, throwOnError: true)!;
        var method = type.GetMethods(All).Single(one => one.MetadataToken == Method);
        return method.Invoke(method.IsStatic ? null : Captured.Deserialize(type, Json), BindingFlags.DoNotWrapExceptions, null, [facts], null);
    }

    // Two of the compiler's names: the class of a lambda's captured variables, and the reference to what the method belongs to.
    private static bool IsClosure(Type type) => type.Name.StartsWith("<>c", StringComparison.Ordinal);
}
