using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>A market-maker filing as typed (2.6-1). The shape of the accounts is in no source: their names are opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketMakerFilingForm : ICheckableForm
{
    private static readonly NamedGateways<TradingGateway> Named = new("2.6-1", onceUnder: "2.6-1", "gateways");

    /// <summary>The names of this batch of accounts (该批账户).</summary>
    public ValueList<string?> Accounts { get; init; }

    /// <summary>The registration numbers of the gateways.</summary>
    public ValueList<string?> Gateways { get; init; }

    /// <summary>The declaration that the accounts are already on record with the exchange.</summary>
    public bool AccountsOnRecord { get; init; }

    /// <summary>The declaration that the gateways serve market making alone.</summary>
    public bool MarketMakingOnly { get; init; }

    /// <inheritdoc/>
    public Violations? Violations(GatewayDirectory gateways)
    {
        ArgumentNullException.ThrowIfNull(gateways);
        var found = default(ViolationList);
        CheckAlone(ref found);
        Named.CheckAvailability(Gateways, gateways, ref found);
        for (var i = 0; i < Gateways.Count; i++)
        {
            if (NamedGateways<TradingGateway>.Find(Gateways[i], gateways) is { IsMarketMaking: true } filed)
            {
                found.Add(Requirement.AlreadyFiled, $"gateways[{i}]", filed.Number.Value);
            }
        }

        return found.ToViolations();
    }

    /// <inheritdoc/>
    public Violations? ViolationsWithoutGateways()
    {
        var found = default(ViolationList);
        CheckAlone(ref found);
        return found.ToViolations();
    }

    /// <summary>The registration numbers of the gateways that it names, those that are well-formed, each once.</summary>
    internal IReadOnlyCollection<RegistrationNumber> NamedGateways =>
        [.. Gateways.Select(name => RegistrationNumber.Of(name)).Where(number => number.IsT0).Select(number => number.AsT0).Distinct()];

    private void CheckAlone(ref ViolationList found)
    {
        if (!AccountsOnRecord)
        {
            found.Add(Requirement.AccountsNotDeclared, "accountsOnRecord");
        }

        if (!MarketMakingOnly)
        {
            found.Add(Requirement.MarketMakingNotDeclared, "marketMakingOnly");
        }

        CheckAccounts(ref found);
        Named.CheckNames(Gateways, ref found);
    }

    private void CheckAccounts(ref ViolationList found)
    {
        if (Accounts.Count == 0)
        {
            found.Add(Requirement.AccountsMissing, "accounts");
        }

        var seen = new HashSet<AccountName>();
        for (var i = 0; i < Accounts.Count; i++)
        {
            if (AccountName.Of(Accounts[i], $"accounts[{i}]").TryPickT1(out var violation, out var account))
            {
                found.Add(violation);
            }
            else if (!seen.Add(account))
            {
                found.Add(Requirement.AccountTwice, $"accounts[{i}]", account.Value);
            }
        }
    }
}
