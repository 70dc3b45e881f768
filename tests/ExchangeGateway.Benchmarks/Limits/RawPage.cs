using System.Data.Common;
using ExchangeGateway.Benchmarks.Databases;

namespace ExchangeGateway.Benchmarks.Limits;

/// <summary>
/// A page of the gateway query in three prepared statements, on a connection that stays open: the gateways, then the
/// bindings and the certificates between the page's first and last name. Joined in one statement, a planner is free to
/// read whole tables. Every value is taken.
/// </summary>
internal sealed class RawPage : IDisposable
{
    private const string
        Gateways = """
            SELECT "Institution", "Name", "Version", "HeadHash", "ChangedAt", "IsTrading", "GatewayId", "State", "OpenedBy", "OperatedAt", "OpenedOn", "Businesses", "FlowRate", "IsMarketMaking", "CertificateKind", "Capabilities", "DeclaredOpenedBy"
            FROM "Gateways" WHERE "IsTrading" AND "Institution" = @institution AND "Name" > @name ORDER BY "Institution", "Name" LIMIT 101
            """,
        Bindings = """
            SELECT "Institution", "Gateway", "Ordinal", "From", "Impediments", "IssuerAndSerial", "Kind", "NotAfter", "NotBefore", "PublicKey", "Until", "Whole"
            FROM "Bindings" WHERE "Institution" = @institution AND "Gateway" > @name AND "Gateway" <= @last ORDER BY "Institution", "Gateway", "Ordinal"
            """,
        Certificates = """
            SELECT "Institution", "Name", "Algorithm", "CancellationRequestedAt", "CertificateId", "ChangedAt", "Delivery", "EKey", "ExpiresAt", "Gateway", "HeadHash", "History", "Impediments", "InServiceAt", "InstitutionType", "IsLocked", "IssuedAt", "IssuerAndSerial", "Kind", "NotAfter", "NotBefore", "Ordinal", "PublicKey", "Replaces", "State", "Version", "Whole"
            FROM "Certificates" WHERE "Institution" = @institution AND "InServiceAt" > @name AND "InServiceAt" <= @last ORDER BY "Institution", "InServiceAt"
            """;

    private readonly DbConnection _connection;
    private readonly DbCommand _gateways, _bindings, _certificates;

    public RawPage(MeasuredDatabase database, string institution, string name)
    {
        _connection = database.Connect();
        _gateways = Command(Gateways, ("institution", institution), ("name", name));
        _bindings = Command(Bindings, ("institution", institution), ("name", name), ("last", name));
        _certificates = Command(Certificates, ("institution", institution), ("name", name), ("last", name));
    }

    public int Run()
    {
        var gateways = Rows(_gateways);
        var last = gateways[^1][1];
        (_bindings.Parameters["last"].Value, _certificates.Parameters["last"].Value) = (last, last);
        return Math.Min(Math.Min(gateways.Count, Rows(_bindings).Count), Rows(_certificates).Count) - 1;
    }

    public void Dispose()
    {
        _gateways.Dispose();
        _bindings.Dispose();
        _certificates.Dispose();
        _connection.Dispose();
    }

    private static List<object[]> Rows(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }

    private DbCommand Command(string text, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        return command;
    }
}
