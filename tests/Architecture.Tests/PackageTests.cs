using System.Xml.Linq;

namespace ExchangeGateway.Architecture.Tests;

public class PackageTests
{
    // The table of packages, and of the native module: what each may depend on. One that is not here may not be.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ExchangeGateway"] = ["NodaTime", "OneOf", "Stateless"],
        ["ExchangeGateway.X509"] = ["ExchangeGateway", "BouncyCastle.Cryptography", "System.Security.Cryptography.Pkcs"],
        ["ExchangeGateway.Csv"] = ["ExchangeGateway", "CsvHelper"],
        ["ExchangeGateway.Pkcs11"] = ["ExchangeGateway", "ExchangeGateway.X509", "Pkcs11Interop"],
        ["ExchangeGateway.EntityFrameworkCore"] = ["ExchangeGateway", "Microsoft.EntityFrameworkCore.Relational"],
        ["ExchangeGateway.EntityFrameworkCore.Sqlite"] = ["ExchangeGateway.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Sqlite"],
        ["ExchangeGateway.EntityFrameworkCore.PostgreSQL"] =
            ["ExchangeGateway.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational", "Npgsql.EntityFrameworkCore.PostgreSQL", "Npgsql.EntityFrameworkCore.PostgreSQL.NodaTime"],
        ["ExchangeGateway.Hosting"] =
            ["ExchangeGateway", "Microsoft.Extensions.Diagnostics", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Options.ConfigurationExtensions"],
        ["ExchangeGateway.Simulation"] = ["ExchangeGateway", "ExchangeGateway.X509"],
        ["ExchangeGateway.Simulation.Pkcs11"] = ["ExchangeGateway.Simulation"],
        ["ExchangeGateway.FsCheck"] = ["ExchangeGateway", "ExchangeGateway.Simulation", "FsCheck", "FSharp.Core"],
    };

    // What those packages are themselves made of, as far as ours name it.
    private static readonly Dictionary<string, string[]> Brought = new()
    {
        ["Microsoft.EntityFrameworkCore.Relational"] = ["Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions"],
        ["Microsoft.EntityFrameworkCore.Sqlite"] = ["Microsoft.Data.Sqlite"],
        ["Microsoft.Extensions.Diagnostics.HealthChecks"] = ["Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions", "Microsoft.Extensions.Logging.Abstractions"],
        ["Microsoft.Extensions.Options.ConfigurationExtensions"] =
            ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options"],
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = ["Npgsql"],
        ["Npgsql.EntityFrameworkCore.PostgreSQL.NodaTime"] = ["Npgsql.NodaTime"],
    };

    [Fact]
    public void Projects_UnderSrc_NameWhatTheTableAllows()
    {
        var named = from project in Sources.Projects
                    let package = Path.GetFileNameWithoutExtension(project)
                    from reference in ReferencesOf(project)
                    where !Allowed.GetValueOrDefault(package, []).Contains(reference)
                    select $"{package} may not depend on {reference}.";

        Found.Nothing(named);
    }

    [Fact]
    public void Assemblies_UnderSrc_ReferToTheFrameworkAndWhatTheTableAllows()
    {
        var referred = from assembly in Sources.Assemblies
                       let package = assembly.GetName().Name!
                       from reference in assembly.GetReferencedAssemblies()
                       where !IsFramework(reference.Name!) && !Reach(package).Contains(reference.Name)
                       select $"{package} may not refer to {reference.Name}.";

        Found.Nothing(referred);
    }

    private static IEnumerable<string> ReferencesOf(string project)
    {
        var xml = XElement.Load(project);
        return xml.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)
            .Concat(xml.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)));
    }

    private static IEnumerable<string> Reach(string package) =>
        Allowed.GetValueOrDefault(package, Brought.GetValueOrDefault(package, [])).SelectMany(reference => Reach(reference).Prepend(reference));

    private static bool IsFramework(string assembly) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, assembly + ".dll"));
}
