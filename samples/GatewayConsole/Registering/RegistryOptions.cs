using System.CommandLine;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using NodaTime;

namespace GatewayConsole.Registering;

/// <summary>The options that the registry's commands share.</summary>
internal sealed class RegistryOptions
{
    private readonly Screen _screen;
    private readonly IClock _clock;

    public RegistryOptions(Screen screen, CommonOptions common, IClock clock)
    {
        (_screen, _clock, Language, Json) = (screen, clock, common.Language, common.Json);
        Store = StoreAddress.Option(screen);
        Institution = Legal("--institution", "ID", screen.Pick("The institution, by your own key.", "机构（本方编码）。"), text => InstitutionId.Of(text));
    }

    public Option<StoreAddress> Store { get; }

    public Option<InstitutionId?> Institution { get; }

    public Option<string?> Language { get; }

    public Option<bool> Json { get; }

    /// <summary>Whoever runs the console keeps the store: it acts as account manager, from outside every institution.</summary>
    public static Acting Keeper { get; } = new(new(AccountName.Of("console").AsT0, InstitutionId.Of("registry-keeper").AsT0), Role.AccountManager);

    public IClock Clock => _clock;

    /// <summary>Runs something on the registry that was named.</summary>
    public Task<int> UseAsync(ParseResult parsed, Func<RelationalRegistry, Task<int>> use, CancellationToken cancellation) =>
        parsed.GetValue(Store)!.UseAsync(_screen, _clock, use, cancellation);

    /// <summary>An option whose text must be a legal value.</summary>
    public Option<T?> Legal<T>(string name, string helpName, string description, Func<string, Checked<T>> of, bool required = false)
        where T : class => new(name)
        {
            Description = description,
            HelpName = helpName,
            Required = required,
            CustomParser = result => of(result.Tokens.Single().Value).Match<T?>(
                value => value,
                violation =>
                {
                    result.AddError(violation.Text(_screen.Language));
                    return null;
                }),
        };
}
