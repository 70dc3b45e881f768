using ExchangeGateway.Institutions;
using ExchangeGateway.Postgres;
using ServicePlatform.Accounts;

namespace ServicePlatform.Tests.Hosts;

/// <summary>Two hosts, started at the same moment on one empty database of a PostgreSQL server that is thrown away.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-platform-hosts-").FullName;
    private readonly PostgresServer _server = PostgresServer.Start();
    private readonly List<HostProcess> _hosts = [];

    public string Connection { get; private set; } = "";

    private string Codes => Path.Combine(_folder, "codes");

    public async Task InitializeAsync()
    {
        Connection = _server.NewDatabase();
        _hosts.AddRange([Start("one"), Start("other")]);
        await Task.WhenAll(_hosts.Select(host => host.AddressAsync()));
    }

    /// <summary>Starts one more.</summary>
    internal HostProcess Start(string name)
    {
        var host = HostProcess.Start(Directory.CreateDirectory(Path.Combine(_folder, name)).FullName, Connection, Codes);
        _hosts.Add(host);
        return host;
    }

    /// <summary>The hosts that were started together, and one for a test to kill.</summary>
    internal IReadOnlyList<HostProcess> Together => [.. _hosts.Take(2)];

    /// <summary>Registers an institution with an account that can sign in: by a host in this process, which is gone afterwards.</summary>
    internal async Task<Actor> RegisterAsync(string institution, string account, string password)
    {
        await using var platform = new Platform();
        await using var host = platform.WithWebHostBuilder(builder => builder.UseSetting("store", $"postgres:{Connection}"));
        return await Platform.RegisterAsync(host.Services, institution, account, password);
    }

    internal string CodeOf(Actor actor) => new([.. File.ReadAllText(CodeFolder.FileOf(Codes, actor)).Where(char.IsAsciiDigit).Take(6)]);

    public Task DisposeAsync()
    {
        _hosts.ForEach(host => host.Dispose());
        Npgsql.NpgsqlConnection.ClearAllPools();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
