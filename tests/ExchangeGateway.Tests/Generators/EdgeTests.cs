using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.Tests.Generators;

/// <summary>What generators are for: the edges come up in the tests that people run, not just in theory.</summary>
public class EdgeTests
{
    private const int Samples = 2_000;

    [Fact]
    public void Numbers_AtTheirBoundsAndBeside_ComeUp()
    {
        Occur(Arbitraries.FlowRates, ("least", rate => rate.Units == 1), ("most", rate => rate.Units == 20), ("between", rate => rate.Units == 11));
        Occur(Arbitraries.AlmostFlowRates, ("below", almost => almost.Raw == 0), ("above", almost => almost.Raw == 21), ("far", almost => almost.Raw is int.MaxValue), ("wrapped", almost => almost.Raw is > 256 and < 280));
        Occur(Arbitraries.GatewayCounts, ("least", count => count.Value == 1), ("most", count => count.Value == 10_000));
        Occur(Arbitraries.VpnQuotas, ("none", quota => quota.Value == 0), ("most", quota => quota.Value == 10_000));
    }

    [Fact]
    public void Texts_OfEveryOddSort_ComeUp() => Occur(
        Arbitraries.RegistrationNumbers,
        ("shortest", number => number.Value.Length == 1),
        ("longest", number => number.Value.Length == 64),
        ("a pair of surrogates", number => number.Value.Any(char.IsHighSurrogate)),
        ("longest, of Chinese alone", number => number.Value.Length == 64 && number.Value.All(letter => letter is >= '一' and <= '龥')),
        ("full-width", number => number.Value.Any(letter => letter is >= '！' and <= '～')),
        ("a mark on its own", number => number.Value.Contains('\u0301')),
        ("a wide blank inside", number => number.Value.Contains('\u3000')),
        ("nothing to see", number => number.Value.Contains('\u200B')),
        ("a quotation mark", number => number.Value.Contains('"')),
        ("a formula", number => number.Value[0] is '=' or '+' or '-' or '@'));

    [Fact]
    public void Names_KnownAndUnknown_ComeUp()
    {
        Occur(Arbitraries.TradingBusinesses, ("auction", name => name == TradingBusiness.Auction), ("bond", name => name == TradingBusiness.Bond), ("option", name => name == TradingBusiness.Option), ("unknown", name => !name.IsKnown));
        Occur(Arbitraries.Products, ("known", product => product.IsKnown), ("unknown", product => !product.IsKnown));
        Occur(Arbitraries.Roles, ("operator", role => role == Role.GatewayOperator), ("reviewer", role => role == Role.Reviewer), ("unknown", role => !role.IsKnown));
        Occur(Arbitraries.TradingBusinessSets, ("empty", set => set.Count == 0), ("one", set => set.Count == 1), ("several", set => set.Count > 2));
    }

    [Fact]
    public void Identifiers_WithTheirRareChecks_ComeUp()
    {
        Occur(Arbitraries.UnifiedSocialCreditCodes, ("X for ten", code => code.Value[16] == 'X'), ("0 for eleven", code => code.Value[16] == '0'), ("last check a letter", code => code.Value[17] == 'Y'), ("last check 0", code => code.Value[17] == '0'));
        Occur(Arbitraries.IdentityDocuments, ("X", document => document.Kind == IdentityDocumentKind.ResidentIdentityCard && document.Unmasked[17] == 'X'), ("leap day", document => document.Unmasked.Length == 18 && document.Unmasked[10..14] == "0229"), ("passport", document => document.Kind == IdentityDocumentKind.Passport), ("unknown kind", document => !document.Kind.IsKnown));
        Occur(Arbitraries.MobileNumbers, ("all noughts", number => number.Unmasked.EndsWith("000000000", StringComparison.Ordinal)), ("all nines", number => number.Unmasked.EndsWith("999999999", StringComparison.Ordinal)), ("13", number => number.Unmasked[1] == '3'), ("19", number => number.Unmasked[1] == '9'));
        Occur(Arbitraries.EmailAddresses, ("longest", address => address.Value.Length == 254), ("longest user", address => address.Value.IndexOf('@') == 64), ("shortest user", address => address.Value.IndexOf('@') == 1), ("Chinese", address => address.Value.StartsWith('张')), ("a host by number", address => address.Value.EndsWith(']')));
    }

    [Fact]
    public void Passwords_AtTheirBounds_ComeUp() => Occur(
        Arbitraries.Passwords,
        ("shortest", password => Characters(password) == 12),
        ("longest", password => Characters(password) == 20),
        ("longer in UTF-16", password => password.Text.Length > 20),
        ("without capitals", password => !password.Text.Any(char.IsAsciiLetterUpper)),
        ("of four classes", password => password.Text.Any(char.IsAsciiLetterUpper) && password.Text.Any(char.IsAsciiLetterLower) && password.Text.Any(char.IsAsciiDigit) && !password.Text.All(char.IsAsciiLetterOrDigit)));

    [Fact]
    public void Times_WhereCalendarsChangeAndWhereTheyMeet_ComeUp()
    {
        Occur(Arbitraries.Instants, ("epoch", instant => instant == Instant.FromUnixTimeSeconds(0)), ("a fraction of a second", instant => instant != Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds())), ("the last second of all", instant => instant.ToUnixTimeSeconds() == 253_402_300_799), ("2050", instant => instant.InUtc().Year == 2050), ("before the epoch", instant => instant < Instant.FromUnixTimeSeconds(0)));
        Occur(Arbitraries.ValidityPeriods, ("one second", validity => validity.Length == Duration.Zero), ("1,825 days", validity => validity.Length == Duration.FromDays(1825)), ("no end", validity => validity.End == Instant.MaxValue));
        Occur(
            Arbitraries.ValidityPeriods.Generator.Zip(Arbitraries.Instants.Generator).ToArbitrary(),
            ("its last second", pair => pair.Item1.NotAfter == pair.Item2),
            ("within its last second", pair => pair.Item2 > pair.Item1.NotAfter && pair.Item2 < pair.Item1.End),
            ("the first second behind it", pair => pair.Item1.End == pair.Item2),
            ("its first second", pair => pair.Item1.NotBefore == pair.Item2));
        Occur(Arbitraries.CertificateTerms, ("locked", term => term.Impediments.HasFlag(Impediments.Locked)), ("cancelled file", term => term.Kind is CertificateKind.File && term.Impediments.HasFlag(Impediments.Cancelled)));
    }

    [Fact]
    public void Tables_OfAYear_ComeUp() => Occur(
        Arbitraries.CalendarYears,
        ("one holiday alone", year => year.Holidays.Count == 1),
        ("New Year", year => year.Holidays[0] == new LocalDate(year.Year, 1, 1)),
        ("the last day", year => year.Holidays[^1] == new LocalDate(year.Year, 12, 31)),
        ("a leap year", year => CalendarSystem.Iso.IsLeapYear(year.Year)),
        ("the first", year => year.Year == 1990),
        ("the last", year => year.Year == 9998),
        ("days made up for", year => year.MakeUpWorkingDays.Count > 1));

    [Fact]
    public void Institutions_OfEverySort_ComeUp()
    {
        Occur(
            Arbitraries.Institutions,
            ("without an account", institution => institution.Accounts.Count == 0),
            ("without an administrator", institution => institution.Accounts.Count > 0 && institution.Administrators.Count == 0),
            ("three sub-accounts as administrators", institution => institution.Administrators.Count(account => account.SubAccountOf is not null) == 3),
            ("full quota", institution => institution.VpnAccountsInUse > 0 && institution.VpnAccountsInUse == institution.VpnQuota.Value),
            ("incomplete record", institution => institution.Record.Missing() is not null),
            ("complete record", institution => institution.Record.Missing() is null),
            ("hosted", institution => institution.IsHostedCustomer),
            ("a grant", institution => institution.Accounts.Any(account => account.Grants.Count > 0)),
            ("a product granted to oneself", institution => institution.Accounts.Any(account => account.Grants.Any(grant => grant.GrantedBy == account.Name))),
            ("a changed password", institution => institution.Accounts.Any(account => account.PasswordState is PasswordState.Current)));
        Occur(
            Arbitraries.Situations,
            ("an administrator", situation => Actor(situation) is { IsAdministrator: true, PasswordState: PasswordState.Current }),
            ("an ordinary account", situation => Actor(situation) is { IsAdministrator: false }),
            ("an unknown name", situation => situation.By.Actor.Institution == situation.Institution.Id && Actor(situation) is null),
            ("a namesake of another institution", situation => situation.By.Actor.Institution != situation.Institution.Id && situation.Institution.Find(situation.By.Actor.Account) is not null),
            ("the account manager", situation => situation.By.Role == Role.AccountManager && situation.By.Actor.Institution != situation.Institution.Id),
            ("an account that calls itself account manager", situation => situation.By.Role == Role.AccountManager && situation.By.Actor.Institution == situation.Institution.Id));
    }

    [Fact]
    public void Rows_BlankMaskedAndTheWrongWayRound_ComeUp()
    {
        Occur(
            Arbitraries.TradingGatewayRows,
            ("blank number", row => row.Number is null),
            ("masked number", row => row.Number?.Value.Contains('*') ?? false),
            ("rates that differ", row => row is { FlowRateBefore: { } before, FlowRateAfter: { } after } && before != after),
            ("the 4th column alone", row => row is { FlowRateBefore: not null, FlowRateAfter: null }),
            ("an end before its beginning", row => row.EKey is { IssuedAt: { } from, ExpiresAt: { } until } && from > until),
            ("another key", row => row.EKey.Algorithm is not null && row.EKey.KeyAlgorithm is null),
            ("a line break in a cell", row => row.File.Institution?.Contains('\n') ?? false));
        Occur(
            Arbitraries.Inventories,
            ("no row", inventory => inventory.TradingGateways.Count + inventory.MarketDataGateways.Count == 0),
            ("a number on two rows", inventory => inventory.MarketDataGateways.Select(row => row.Number).OfType<RegistrationNumber>().GroupBy(number => number).Any(same => same.Count() > 1)));
        Occur(Arbitraries.SharingInventories, ("one", sharing => sharing.Shared.Count == 1), ("three", sharing => sharing.Shared.Count == 3));
    }

    [Fact]
    public void Forms_CleanAndNot_ComeUp()
    {
        Occur(Arbitraries.OpeningForms, ("clean", form => form.ViolationsWithoutGateways() is null), ("blank", form => form.Lines.Count == 0 && form.Businesses.Count == 0), ("a rate left blank", form => form.Lines.Any(line => line.FlowRate is null)));
        Occur(Arbitraries.CleanMarketDataOpeningForms, ("one gateway", clean => clean.Form.PaperFormGateways == 1), ("two hundred", clean => clean.Form.PaperFormGateways == 200), ("EKeys alone", clean => clean.Form.FileCertificates == 0));
        Occur(Arbitraries.CleanRevocationForms, ("several lines", clean => clean.Form.Gateways.Count > 2), ("a number with blanks about it", clean => clean.Form.Gateways.Any(gateway => gateway.RegistrationNumber != gateway.RegistrationNumber?.Trim())));
        Occur(Arbitraries.Fleets, [("none", fleet => fleet.Gateways.Count == 0), .. Enum.GetValues<GatewayState>().Select(state => ($"{state}", (Func<Fleet, bool>)(fleet => fleet.Gateways.Any(gateway => gateway.State == state))))]);
        Occur(Arbitraries.CheckableForms, [("a filing", form => form is MarketMakerFilingForm), .. Enum.GetValues<ApplicationKind>().Select(kind => ($"{kind}", (Func<ICheckableForm, bool>)(form => form is ApplicationForm application && application.Kind == kind)))]);
    }

    [Fact]
    public void Mistakes_OfEverySort_ComeUp()
    {
        AllOccur(Arbitraries.FlawedOpeningForms, Mistakes.InOpenings);
        AllOccur(Arbitraries.FlawedBusinessChangeForms, Mistakes.InBusinessChanges);
        AllOccur(Arbitraries.FlawedFlowRateChangeForms, Mistakes.InFlowRateChanges);
        AllOccur(Arbitraries.FlawedRevocationForms, Mistakes.InRevocations);
        AllOccur(Arbitraries.FlawedMarketMakerFilingForms, Mistakes.InMarketMakerFilings);
        AllOccur(Arbitraries.FlawedMarketDataOpeningForms, Mistakes.InMarketDataOpenings);
        AllOccur(Arbitraries.FlawedMarketDataRevocationForms, Mistakes.InMarketDataRevocations);
    }

    [Fact]
    public void Lists_OfWhateverElse_AreGeneratedToo() =>
        Assert.Contains(ArbMap.Default.Merge(typeof(Arbitraries)).ArbFor<ValueList<GatewayId>>().Generator.Sample(100, new Rnd(1), 20), list => list.Count > 1);

    private static Account? Actor(Situation situation) =>
        situation.By.Actor.Institution == situation.Institution.Id ? situation.Institution.Find(situation.By.Actor.Account) : null;

    private static int Characters(Password password) => password.Text.EnumerateRunes().Count();

    private static void AllOccur<TForm>(Arbitrary<FlawedForm<TForm>> forms, IEnumerable<Mistake<TForm>> mistakes)
        where TForm : ICheckableForm =>
        Occur(forms, [("one alone", form => form.Mistakes.Count == 1), ("many", form => form.Mistakes.Count > 5), .. mistakes.Select(mistake => (mistake.Name, (Func<FlawedForm<TForm>, bool>)(form => form.Mistakes.Contains(mistake))))]);

    private static void Occur<T>(Arbitrary<T> arbitrary, params IEnumerable<(string Edge, Func<T, bool> Is)> edges)
    {
        var samples = arbitrary.Generator.Sample(Samples, new Rnd(20_261_122), 50).ToArray();
        Assert.Empty(edges.Where(edge => !samples.Any(edge.Is)).Select(edge => edge.Edge));
    }
}
