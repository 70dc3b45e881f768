using System.Data.Common;
using System.Globalization;
using ExchangeGateway.Applications;
using ExchangeGateway.Benchmarks.Peers;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Forms;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Benchmarks.Databases;

/// <summary>A database to throw away with an empty registry in it; it writes as a real one does: what it committed is on the disk.</summary>
internal abstract class MeasuredDatabase : IDisposable
{
    private const int OfAnInstitution = 1_000, GatewaysOfAnApplication = 10;

    private static readonly string Form = FormJson.Write(new OpeningForm { Businesses = TradingBusinessSet.Of([TradingBusiness.Auction]) });

    /// <summary>Each kind of database, to be opened in turn.</summary>
    public static IReadOnlyList<Func<MeasuredDatabase>> Kinds { get; } = [static () => new MeasuredPostgres(), static () => new MeasuredSqlite()];

    public abstract string Name { get; }

    public abstract RelationalRegistry Registry { get; }

    /// <summary>Whether one writes at a time. Peer and limit wait for their turn in the process: SQLite's own waiting sleeps.</summary>
    public abstract bool WritesInTurn { get; }

    public abstract PeerContext NewPeer();

    /// <summary>A connection that is open.</summary>
    public abstract DbConnection Connect();

    /// <summary>An instant as the columns keep it.</summary>
    public abstract object Kept(DateTime at);

    /// <summary>A place in the middle of so many gateways, and of its institution's.</summary>
    public static (string Institution, string Name) Middle(int gateways)
    {
        var place = (gateways / 2) - (gateways / 2 % OfAnInstitution) + (OfAnInstitution / 2);
        return ($"{place / OfAnInstitution:000000}", $"{place:00000000}");
    }

    /// <summary>Writes trading gateways of these places, the last out, each with a binding, a certificate in service and the first entry of its trail; and a begun application for every tenth.</summary>
    public void Fill(int from, int until)
    {
        using var connection = Connect();
        foreach (var statement in Filling(from, until))
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (statement, 300);
            command.ExecuteNonQuery();
        }
    }

    public abstract void Dispose();

    protected abstract FillingWords Words { get; }

    protected void Migrate() => _ = Registry.MigrateAsync().AsTask().GetAwaiter().GetResult().AsT0;

    private string[] Filling(int from, int until)
    {
        var (numbers, institution, name, blob, at, yes, no) = Words;
        numbers = string.Format(CultureInfo.InvariantCulture, numbers, from, until - 1);
        institution = string.Format(CultureInfo.InvariantCulture, institution, OfAnInstitution);
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
            SELECT {institution}, {name} || '/File/1', 1, {blob}, {at}, {name}, 'File', 1, '{Certificates.CertificateApplicationLifecycle.Table.Initial}', '[]', 0, {name}, {no}, {at} FROM n
            """,
            $"""
            {numbers} INSERT INTO "AuditEntries" ("Kind", "Institution", "Name", "Version", "Request", "Command", "Account", "AccountInstitution", "Role", "At", "To", "Previous", "Hash")
            SELECT 'Gateway', {institution}, {name}, 1, {name}, 'Fill', 'a', 'b', 'reviewer', {at}, 'Open', {blob}, {blob} FROM n
            """,
            $"""
            {numbers} INSERT INTO "Applications" ("Institution", "Name", "Version", "HeadHash", "ChangedAt", "Kind", "State", "Applicant", "Form", "History")
            SELECT {institution}, {name}, 1, {blob}, {at}, '{ApplicationKind.OpenTradingGateways}', '{ApplicationState.MaterialPreparation}', 'a', '{Form}', '[]' FROM n WHERE i % {GatewaysOfAnApplication} = 0
            """,
            "ANALYZE",
        ];
    }

    /// <summary>How a database spells what the rows are made of.</summary>
    protected sealed record FillingWords(string Numbers, string Institution, string Name, string Blob, string At, string Yes, string No);
}
