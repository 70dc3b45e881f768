using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeGateway;
using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace GatewayConsole.Access;

/// <summary>Makes a question of an access file, and gathers everything that is wrong with it.</summary>
internal sealed class AccessFileReader
{
    private readonly List<AccessFlaw> _flaws = [];

    private AccessFileReader() { }

    /// <summary>Reads a file. Whatever the bytes, it answers.</summary>
    /// <param name="utf8">The file's bytes, with or without a byte order mark.</param>
    public static AccessReading Read(ReadOnlySpan<byte> utf8)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            return new AccessFlaw(AccessFlawKind.NotJson, "", e.Message);
        }

        try
        {
            return json.Deserialize(AccessJsonContext.Default.AccessFile) is { } file ? new AccessFileReader().Question(file) : new AccessFlaw(AccessFlawKind.WrongShape, "");
        }
        catch (JsonException e)
        {
            return new AccessFlaw(AccessFlawKind.WrongShape, e.Path?.TrimStart('$').TrimStart('.') ?? "");
        }
        catch (InvalidOperationException e)
        {
            // So .NET tells half a surrogate pair, and only once it comes upon it.
            return new AccessFlaw(AccessFlawKind.NotJson, "", e.Message);
        }
    }

    private AccessReading Question(AccessFile file)
    {
        var institution = InstitutionOf(file.Institution);
        var actor = ActorOf(file.Actor, "actor", institution?.Id);
        var role = Take(Role.Of(file.Role));
        var request = RequestOf(file.Request, actor, institution?.Id);
        return institution is null || actor is null || role is null || request is null || _flaws.Count > 0
            ? _flaws.ToValueList()
            : new AccessQuestion(institution, new(actor, role), request);
    }

    private Institution? InstitutionOf(InstitutionPart part)
    {
        var name = Take(InstitutionName.Of(part.Name, "institution.name"));
        var id = part.Id is null ? name is null ? null : InstitutionId.Of(name.Value).AsT0 : Take(InstitutionId.Of(part.Id, "institution.id"));
        var accounts = AccountsOf(part.Accounts);
        var memberCode = Unless(part.MemberCode, text => MemberCode.Of(text, "institution.memberCode"));
        var creditCode = Unless(part.UnifiedSocialCreditCode, text => UnifiedSocialCreditCode.Of(text, "institution.unifiedSocialCreditCode"));
        return name is null || id is null ? null : Institution.Restore(id, new() { Name = name, MemberCode = memberCode, UnifiedSocialCreditCode = creditCode }, default, accounts);
    }

    private ValueList<Account> AccountsOf(IReadOnlyList<AccountPart?> parts)
    {
        var accounts = new Dictionary<AccountName, Account>();
        foreach (var (place, part) in parts.Select(part => part ?? new()).Index())
        {
            var path = $"institution.accounts[{place}]";
            var grants = part.Grants.Index().Select(grant => Take(Product.Of(grant.Item, $"{path}.grants[{grant.Index}]"))).OfType<Product>().ToList();
            if (Take(AccountName.Of(part.Name, $"{path}.name")) is { } name && !accounts.TryAdd(name, AccountOf(name, part, grants)))
            {
                _flaws.Add(AccessFlaw.Of(new(Requirement.AccountThere, $"{path}.name", name.Value)));
            }
        }

        return accounts.Values.ToValueList();
    }

    // Who granted and when is no matter to the decision.
    private static Account AccountOf(AccountName name, AccountPart part, IEnumerable<Product> grants) => new()
    {
        Name = name,
        PersonName = part.PersonName,
        IsAdministrator = part.Administrator,
        PasswordState = part.MustChangePassword ? PasswordState.MustChange : PasswordState.Current,
        Grants = grants.Select(product => new ProductGrant(product, name, Instant.MinValue)).ToValueList(),
    };

    private Actor? ActorOf(ActorPart part, string path, InstitutionId? own)
    {
        var account = Take(AccountName.Of(part.Account, $"{path}.account"));
        var institution = part.Institution is null ? own : Take(InstitutionId.Of(part.Institution, $"{path}.institution"));
        return account is null || institution is null ? null : new(account, institution);
    }

    private AccessRequest? RequestOf(RequestPart part, Actor? actor, InstitutionId? own)
    {
        switch (part)
        {
            case { Start: { } kind, Advance: null, Manage: null, Use: null }:
                return new AccessRequest.Start(kind);
            case { Start: null, Advance: { } step, Manage: null, Use: null }:
                return AdvanceOf(step, actor, own);
            case { Start: null, Advance: null, Manage: { } act, Use: null }:
                return new AccessRequest.Manage(act);
            case { Start: null, Advance: null, Manage: null, Use: { } name }:
                return Take(Product.Of(name, "request.use")) is { } product ? new AccessRequest.Use(product) : null;
            default:
                _flaws.Add(new(AccessFlawKind.NotOneRequest, "request"));
                return null;
        }
    }

    private AccessRequest.Advance? AdvanceOf(AdvancePart step, Actor? actor, InstitutionId? own)
    {
        var applicant = step.Applicant is { } named ? ActorOf(named, "request.advance.applicant", own) : actor;
        RequireSaid(step.Action, "request.advance.action");
        RequireSaid(step.Kind, "request.advance.kind");
        return applicant is not null && step is { Action: { } action, Kind: { } kind }
            ? new(Application.Begin(BusinessSerialNumber.Of("0").AsT0, FormOf(kind), applicant), action, step.Source)
            : null;
    }

    private void RequireSaid<T>(T? value, string path)
        where T : struct
    {
        if (value is null)
        {
            _flaws.Add(new(AccessFlawKind.NotSaid, path));
        }
    }

    // The decision asks of a form what kind it is, and nothing else.
    private static ApplicationForm FormOf(ApplicationKind kind) => kind switch
    {
        ApplicationKind.OpenTradingGateways => new OpeningForm(),
        ApplicationKind.ChangeTradingGateways => new FlowRateChangeForm(),
        ApplicationKind.RevokeTradingGateways => new RevocationForm(),
        ApplicationKind.OpenMarketDataGateways => new MarketDataOpeningForm(),
        _ => new MarketDataRevocationForm(),
    };

    private T? Unless<T>(string? text, Func<string, Checked<T>> of)
        where T : class => string.IsNullOrWhiteSpace(text) ? null : Take(of(text));

    private T? Take<T>(Checked<T> value)
        where T : class => value.Match<T?>(legal => legal, violation =>
        {
            _flaws.Add(AccessFlaw.Of(violation));
            return null;
        });
}
