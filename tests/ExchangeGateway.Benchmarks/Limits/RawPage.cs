using System.Data.Common;
using ExchangeGateway.Benchmarks.Databases;

namespace ExchangeGateway.Benchmarks.Limits;

/// <summary>A page of the gateway query in one prepared statement, on a connection that stays open; every value is taken.</summary>
internal sealed class RawPage : IDisposable
{
    private const string Page = """
        SELECT p.*, b.*, c.* FROM (
            SELECT "Institution", "Name", "Version", "HeadHash", "ChangedAt", "IsTrading", "GatewayId", "State", "OpenedBy", "OperatedAt", "OpenedOn", "Businesses", "FlowRate", "IsMarketMaking", "CertificateKind", "Capabilities", "DeclaredOpenedBy"
            FROM "Gateways" WHERE "IsTrading" AND "Institution" = @institution AND "Name" > @name ORDER BY "Institution", "Name" LIMIT 101) AS p
        LEFT JOIN "Bindings" AS b ON b."Institution" = p."Institution" AND b."Gateway" = p."Name"
        LEFT JOIN "Certificates" AS c ON c."Institution" = p."Institution" AND c."InServiceAt" = p."Name"
        ORDER BY p."Institution", p."Name", b."Ordinal"
        """;

    private readonly DbConnection _connection;
    private readonly DbCommand _command;

    public RawPage(MeasuredDatabase database, string institution, string name)
    {
        _connection = database.Connect();
        _command = _connection.CreateCommand();
        _command.CommandText = Page;
        Add("institution", institution);
        Add("name", name);
        _command.Prepare();

        void Add(string parameter, string value)
        {
            var added = _command.CreateParameter();
            (added.ParameterName, added.Value) = (parameter, value);
            _command.Parameters.Add(added);
        }
    }

    public int Run()
    {
        using var reader = _command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows.Count - 1;
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }
}
