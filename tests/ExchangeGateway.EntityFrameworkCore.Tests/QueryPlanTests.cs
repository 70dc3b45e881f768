using System.Data.Common;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
public class QueryPlanTests(Databases databases)
{
    private const int Gateways = 100_000, OfAnInstitution = 1_000;

    private static readonly InstitutionId Here = InstitutionId.Of("000050").AsT0;
    private static readonly RegistrationNumber Number = RegistrationNumber.Of("00050500").AsT0;
    private static readonly string[] Filled = ["Gateways", "Bindings", "Certificates", "AuditEntries"];
    private static readonly PageRequest Middle = new(50, PageMark.Of(AggregateKey.Of(Here, Number)));

    [Theory]
    [InlineData(Database.Sqlite, true)]
    [InlineData(Database.Sqlite, false)]
    [InlineData(Database.PostgreSql, true)]
    [InlineData(Database.PostgreSql, false)]
    public async Task Queries_OnAHundredThousandGateways_EachHaveAnIndex(Database database, bool isAnalyzed)
    {
        var file = databases.NewFile();
        var connection = database is Database.Sqlite ? $"Data Source={file}" : databases.Server.NewDatabase();
        await using var registry = database is Database.Sqlite ? SqliteRegistry.Open(file, Databases.Clock()) : PostgresRegistry.Open(connection);
        Assert.True((await registry.MigrateAsync()).IsT0);
        await using var context = registry.Database.NewContext();
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        foreach (var statement in Filling(database))
        {
            await context.Database.ExecuteSqlRawAsync(statement);
        }

        if (isAnalyzed)
        {
            await context.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        using var executed = new ExecutedCommands(database is Database.Sqlite ? file : new DbConnectionStringBuilder { ConnectionString = connection }["Database"].ToString()!);
        foreach (var (name, ask) in Asked(registry))
        {
            executed.Take();
            await ask();
            var queries = executed.Take();
            Assert.NotEmpty(queries);
            foreach (var query in queries.Where(query => !query.Text.Contains("__EFMigrationsHistory", StringComparison.Ordinal)))
            {
                var plan = await PlanAsync(context, database, query);
                Assert.False(ReadsATable(database, query.Text, plan), $"{name}:\n{query.Text}\n{plan}");
            }
        }
    }

    private static IEnumerable<(string Name, Func<Task> Ask)> Asked(RelationalRegistry registry) =>
    [
        ("A gateway", async () => Assert.NotNull((await registry.FindAsync<RegisteredGateway>(AggregateKey.Of(Here, Number))).AsT0)),
        ("Gateways of an institution", async () => Assert.Equal(50, (await registry.GatewaysAsync(new(GatewaySystem.Trading) { Institution = Here }, Middle)).AsT0.Items.Count)),
        ("All gateways", async () => Assert.Equal(50, (await registry.GatewaysAsync(new(GatewaySystem.Trading), Middle)).AsT0.Items.Count)),
        ("Gateways of two institutions", async () => Assert.Equal(50, (await registry.GatewaysAsync(new(GatewaySystem.Trading), new(50, PageMark.Of("000050", "00050980").AsT0))).AsT0.Items.Count)),
        ("A number", async () => Assert.Single((await registry.GatewaysAsync(new(GatewaySystem.Trading) { Number = Number }, new(50))).AsT0.Items)),
        ("A serial number", async () => Assert.Single((await registry.GatewaysAsync(new(GatewaySystem.Trading) { OpenedBy = BusinessSerialNumber.Of("B00050500").AsT0 }, new(50))).AsT0.Items)),
        ("Dates of an institution", async () => Assert.Empty((await registry.GatewaysAsync(new(GatewaySystem.Trading) { Institution = Here, OpenedFrom = new LocalDate(2031, 1, 1) }, new(50))).AsT0.Items)),
        ("Certificates of an institution", async () => Assert.Equal(50, (await registry.CertificatesAsync(new() { Institution = Here, IsInService = true }, Middle)).AsT0.Items.Count)),
        ("Certificates of a state", async () => Assert.Empty((await registry.CertificatesAsync(new() { States = [CertificateApplicationState.Refused] }, Middle)).AsT0.Items)),
        ("Locked certificates", async () => Assert.Empty((await registry.CertificatesAsync(new() { IsLocked = true }, Middle)).AsT0.Items)),
        ("Certificates that end", async () => Assert.Empty((await registry.CertificatesAsync(new() { ExpiresUntil = Instant.FromUtc(2000, 1, 1, 0, 0) }, new(50))).AsT0.Items)),
        ("Applications of a state", async () => Assert.Empty((await registry.ApplicationsAsync(new() { States = [ApplicationState.InformationReview] }, Middle)).AsT0.Items)),
        ("Shared keys", async () => Assert.Empty((await registry.SharedKeysAsync(new(50, PageMark.Of("", new string('F', 64)).AsT0))).AsT0.Items)),
        ("Shared certificate ids", async () => Assert.Empty((await registry.SharedCertificateIdsAsync(new(50, PageMark.Of("", "9").AsT0))).AsT0.Items)),
        ("Institutions", async () => Assert.Empty((await registry.InstitutionsAsync(Middle)).AsT0.Items)),
        ("A trail", async () => Assert.Single((await registry.TrailAsync(AggregateKey.Of(Here, Number), 0, 10)).AsT0)),
        ("Ends of trails", async () => Assert.Equal(50, (await registry.HeadsAsync(AggregateKind.Gateway, Middle)).AsT0.Items.Count)),
        ("The outbox", async () => Assert.Empty((await registry.ReadAsync(10)).AsT0)),
        ("What a decision reads", async () => Assert.True((await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            Assert.Null(await transaction.FindReceiptAsync(Here, RequestId.New(), cancellation));
            Assert.Equal(2, (await transaction.FindGatewaysAsync(Here, [Number, RegistrationNumber.Of("00050501").AsT0], cancellation)).Count);
            Assert.Equal(2, (await transaction.FindCertificatesAsync(Here, [Number, RegistrationNumber.Of("00050501").AsT0], cancellation)).Count);
            Assert.Null(await transaction.FindUserAsync(Some.Dedicated().Identity, cancellation));
            return null;
        })).IsT0)),
    ];

    private static string[] Filling(Database database)
    {
        var (numbers, blob, at, yes, no) = database is Database.Sqlite
            ? ($"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {Gateways - 1})", "CAST(printf('%032d', i) AS BLOB)", "1790000000000000", "1", "0")
            : ($"WITH n AS (SELECT generate_series(0, {Gateways - 1}) AS i)", "convert_to(lpad(i::text, 32, '0'), 'UTF8')", "TIMESTAMPTZ '2026-11-24T00:00:00Z'", "TRUE", "FALSE");
        var (institution, name) = database is Database.Sqlite
            ? ($"printf('%06d', i / {OfAnInstitution})", "printf('%08d', i)")
            : ($"lpad((i / {OfAnInstitution})::text, 6, '0')", "lpad(i::text, 8, '0')");
        return
        [
            $"""
            {numbers} INSERT INTO "Gateways" ("Institution", "Name", "Version", "HeadHash", "ChangedAt", "IsTrading", "State", "OpenedBy", "Businesses", "FlowRate", "IsMarketMaking")
            SELECT {institution}, {name}, 1, {blob}, {at}, {yes}, 'Open', 'B' || {name}, '["auction"]', 1, {no} FROM n
            """,
            $"""
            {numbers} INSERT INTO "Bindings" ("Institution", "Gateway", "Ordinal", "Whole", "IssuerAndSerial", "PublicKey", "Kind", "NotBefore", "NotAfter", "Impediments", "From")
            SELECT {institution}, {name}, 0, {blob}, {blob}, {blob}, 'EKey', {at}, {at}, 0, {at} FROM n
            """,
            $"""
            {numbers} INSERT INTO "Certificates" ("Institution", "Name", "Version", "HeadHash", "ChangedAt", "Gateway", "Kind", "Ordinal", "State", "History", "Impediments", "InServiceAt", "IsLocked", "ExpiresAt")
            SELECT {institution}, {name} || '/File/1', 1, {blob}, {at}, {name}, 'File', 1, '{CertificateApplicationLifecycle.Table.Initial}', '[]', 0, {name}, {no}, {at} FROM n
            """,
            $"""
            {numbers} INSERT INTO "AuditEntries" ("Kind", "Institution", "Name", "Version", "Request", "Command", "Account", "AccountInstitution", "Role", "At", "To", "Previous", "Hash")
            SELECT 'Gateway', {institution}, {name}, 1, {name}, 'Fill', 'a', 'b', 'reviewer', {at}, 'Open', {blob}, {blob} FROM n
            """,
        ];
    }

    private static async Task<string> PlanAsync(RegistryContext context, Database database, (string Text, (string Name, object? Value)[] Parameters) query)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = (database is Database.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + query.Text;
        foreach (var (name, value) in query.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(database is Database.Sqlite ? 3 : 0));
        }

        return string.Join('\n', plan);
    }

    // SQLite names tables by their alias, and a page that was found as CO-ROUTINE. A walk along an index is a page's alone:
    // in the index's order, and no further than the page. PostgreSQL walks through what is empty here.
    private static bool ReadsATable(Database database, string query, string plan) => plan.Split('\n').Any(line => database is Database.Sqlite
        ? line.Contains("AUTOMATIC", StringComparison.Ordinal)
            || (line.StartsWith("SCAN ", StringComparison.Ordinal) && !IsAPage(line, query, plan) && !plan.Contains($"CO-ROUTINE {line["SCAN ".Length..]}", StringComparison.Ordinal))
        : Filled.Any(table => line.Contains($"Seq Scan on \"{table}\"", StringComparison.Ordinal)));

    private static bool IsAPage(string line, string query, string plan) =>
        line.Contains("INDEX", StringComparison.Ordinal) && query.Contains("LIMIT", StringComparison.Ordinal) && query.Contains("ORDER BY", StringComparison.Ordinal)
        && !plan.Contains("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal);
}
