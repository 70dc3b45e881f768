using System.Runtime.CompilerServices;

namespace ExchangeGateway.Architecture.Tests;

public class PublicTypeTests
{
    // What a package is there to work with, beside the framework and NodaTime.
    private static readonly Dictionary<string, string[]> ShownToo = new()
    {
        ["ExchangeGateway.FsCheck"] = ["FsCheck"],
        ["ExchangeGateway.EntityFrameworkCore.Sqlite"] = ["Microsoft.Extensions.DependencyInjection"],
        ["ExchangeGateway.EntityFrameworkCore.PostgreSQL"] = ["Microsoft.Extensions.DependencyInjection"],
        ["ExchangeGateway.Hosting"] = ["Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Configuration"],
    };

    [Fact]
    public void Members_OfPublicTypes_ShowTypesOfOursTheFrameworkNodaTimeAndWhatThePackageIsForAlone()
    {
        var shown = from type in Sources.PublicTypes
                    from part in Signatures.OfMembers(type)
                    where !IsShowable(part) && !ShownToo.GetValueOrDefault(type.Assembly.GetName().Name!, []).Contains(part.Namespace)
                    select $"{type} shows {part}.";

        Found.Nothing(shown);
    }

    [Fact]
    public void Bases_OfPublicTypes_AreOursTheFrameworksOrAnOutcomes()
    {
        var bases = from type in Sources.PublicTypes
                    where type.BaseType is not null && !IsOutcome(type)
                    from part in Signatures.Parts(type.BaseType!).Concat(type.GetInterfaces().SelectMany(Signatures.Parts))
                    where !IsShowable(part)
                    select $"{type} is a {part}.";

        Found.Nothing(bases);
    }

    [Fact]
    public void Outcomes_AreNamedSealedClasses() =>
        Found.Nothing(Sources.PublicTypes.Where(type => IsOutcome(type) && !type.IsSealed));

    [Fact]
    public void Classes_ThatArePublic_AreSealedAbstractOrStatic() =>
        Found.Nothing(Sources.PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }));

    [Fact]
    public void Structs_ThatArePublic_AreReadonly() =>
        Found.Nothing(Sources.PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)));

    [Fact]
    public void Documentation_OfPublicTypesButEnums_SaysWhatHoldsForThreads()
    {
        var silent = from assembly in Sources.Assemblies
                     let documentation = Sources.Documentation(assembly)
                     from type in assembly.GetExportedTypes()
                     where !type.IsEnum && string.IsNullOrWhiteSpace(documentation.GetValueOrDefault("T:" + type.FullName!.Replace('+', '.'))?.Element("threadsafety")?.Value)
                     select type.FullName;

        Found.Nothing(silent);
    }

    private static bool IsOutcome(Type type) =>
        type.BaseType is { IsGenericType: true, Namespace: "OneOf" };

    private static bool IsShowable(Type type) =>
        type.IsGenericParameter || type.Namespace!.Split('.')[0] is "System" or "NodaTime" or "ExchangeGateway";
}
