using System.Reflection;
using System.Xml.Linq;

namespace ExchangeGateway.Architecture.Tests;

/// <summary>What stands under src, as files and as built.</summary>
internal static class Sources
{
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Projects.Select(project => Assembly.Load(Path.GetFileNameWithoutExtension(project)))];

    public static Assembly Core { get; } = Assembly.Load("ExchangeGateway");

    public static IEnumerable<Type> PublicTypes { get; } = [.. Assemblies.SelectMany(assembly => assembly.GetExportedTypes())];

    public static IEnumerable<string> CSharpFiles(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories);

    /// <summary>The documentation file that the compiler wrote: member name to member.</summary>
    public static IReadOnlyDictionary<string, XElement> Documentation(Assembly assembly) =>
        XElement.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
}
