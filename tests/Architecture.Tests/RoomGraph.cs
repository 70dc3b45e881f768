using System.Reflection;

namespace ExchangeGateway.Architecture.Tests;

/// <summary>Which room uses which, and one type for each use that shows it.</summary>
/// <param name="Uses">The uses, none of a room by itself.</param>
internal sealed record RoomGraph(IReadOnlyDictionary<(string From, string To), Type> Uses)
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The graph of an assembly's types. A room is what <paramref name="roomOf"/> calls it; null for what is in none.</summary>
    public static RoomGraph Of(IEnumerable<Type> types, Func<Type, string?> roomOf)
    {
        var uses = from type in types
                   from used in UsedBy(type).SelectMany(Signatures.Parts)
                   let use = (From: roomOf(type), To: roomOf(used))
                   where use is { From: not null, To: not null } && use.From != use.To
                   group type by (use.From!, use.To!);
        return new(uses.ToDictionary(use => use.Key, use => use.First()));
    }

    /// <summary>The uses that lie on a circle or lead from one to the next; none where the rooms can be put in an order.</summary>
    public IEnumerable<string> Circles()
    {
        var left = Uses.Keys.ToHashSet();
        while (left.RemoveWhere(use => left.All(next => next.From != use.To) || left.All(before => before.To != use.From)) > 0)
        {
        }

        return left.Select(use => $"{use.From} → {use.To} in {Uses[use].Name}").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Type> UsedBy(Type type) =>
        type.GetMembers(Own).SelectMany(UsedBy)
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()))
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType));

    private static IEnumerable<Type> UsedBy(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        MethodBase method => [.. method.GetParameters().Select(parameter => parameter.ParameterType), (method as MethodInfo)?.ReturnType ?? typeof(void), .. Instructions.TypesIn(method)],
        _ => [],
    };
}
