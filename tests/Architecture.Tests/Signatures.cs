using System.Reflection;

namespace ExchangeGateway.Architecture.Tests;

/// <summary>The types that a public type shows to its users.</summary>
internal static class Signatures
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>Those of its public and protected members. What it inherits is its base's to answer for.</summary>
    public static IEnumerable<Type> OfMembers(Type type) =>
        type.GetMembers(Own).SelectMany(Shown).SelectMany(Parts).Distinct();

    /// <summary>A type with its element and its type arguments.</summary>
    public static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];

    private static IEnumerable<Type> Shown(MemberInfo member) => member switch
    {
        MethodInfo method when IsShown(method) => [method.ReturnType, .. Parameters(method), .. method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints())],
        ConstructorInfo constructor when IsShown(constructor) => Parameters(constructor),
        FieldInfo { IsPublic: true } or FieldInfo { IsFamily: true } or FieldInfo { IsFamilyOrAssembly: true } => [((FieldInfo)member).FieldType],
        _ => [],
    };

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parameters(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);
}
