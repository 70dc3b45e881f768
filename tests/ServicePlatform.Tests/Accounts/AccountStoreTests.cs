using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServicePlatform.Accounts;

namespace ServicePlatform.Tests.Accounts;

/// <summary>Sign-ins beside the registry, in the same database.</summary>
[Collection(nameof(OnPostgres))]
public sealed class AccountStoreTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Migrations_OnAnEmptyDatabase_MakeWhatTheModelSays(bool isPostgres)
    {
        using var platform = new Platform { Store = isPostgres ? postgres.NewStore() : null };
        await using var scope = platform.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AccountContext>().Database;

        Assert.Equal(isPostgres, database.IsNpgsql());
        Assert.False(database.HasPendingModelChanges());
        Assert.Empty(await database.GetPendingMigrationsAsync());
        Assert.All(await database.GetAppliedMigrationsAsync(), name => Assert.EndsWith("_Initial", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_OnPostgres_GoesAsOnSqlite()
    {
        using var platform = new Platform { Store = postgres.NewStore() };
        var actor = await platform.RegisterAsync("alpha", "li", "Gateway-2026");
        var person = new Person(platform.CreateClient());

        await person.SignInAsync(platform, actor, "Gateway-2026", "/sign-in?back=/account");

        Assert.Equal("/account", person.At!.AbsolutePath);
    }
}
