using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Applications to change businesses.</summary>
internal static class BusinessChangeForms
{
    private static readonly GatewayLines<BusinessChangeForm> Lines = new(
        form => form.Gateways.Select(change => change.RegistrationNumber),
        form => form with { Gateways = [] },
        (form, number) => form with { Gateways = form.Gateways.Add(new(number, Add: [TradingBusiness.Bond])) },
        ".registrationNumber",
        isTrading: true);

    public static FormShape<BusinessChangeForm> Shape { get; } = new(
        Clean: from fleet in Fleets.WithOpenTrading
               from attachments in Papers.Complete(ApplicationKind.ChangeTradingGateways)
               from contact in Contacts.AsTyped
               from changes in Typed.SomeOf(fleet.Open<TradingGateway>(), Change)
               select new CleanForm<BusinessChangeForm>(new() { Attachments = attachments, Contact = contact, Gateways = changes }, fleet),
        AsTyped: from attachments in Papers.AsTyped
                 from contact in Contacts.AsTyped
                 from changes in Typed.Any(
                     from number in Typed.Text(OpaqueTexts.RegistrationNumbers)
                     from add in Capabilities.Businesses.Generator
                     from remove in Capabilities.Businesses.Generator
                     select new BusinessChange(number, add, remove))
                 select new BusinessChangeForm { Attachments = attachments, Contact = contact, Gateways = changes },
        Simpler: form =>
        [
            .. Typed.SimplerPapers(form),
            .. Typed.Simpler(form.Gateways, Simpler).Select(changes => form with { Gateways = changes }),
        ],
        Mistakes:
        [
            .. Lines.Mistakes,
            Change("nothing added and nothing removed", [Requirement.NothingChanges], [], [], [""]),
            Change("a business added that is there", [Requirement.BusinessThere], [TradingBusiness.Auction], [], [".add"]),
            Change("a business removed that is not there", [Requirement.BusinessNotThere], [], [TradingBusiness.Bond], [".remove"]),
            Change("every business removed", [Requirement.NoBusinessLeft], [], [TradingBusiness.Auction], [".remove"]),
            Change("a business added and removed that is not there", [Requirement.BusinessBothWays, Requirement.BusinessNotThere], [TradingBusiness.Bond], [TradingBusiness.Bond], [".remove", ".remove"]),
            Change("a business added and removed beside another", [Requirement.BusinessBothWays, Requirement.BusinessThere], [TradingBusiness.Auction, TradingBusiness.Option], [TradingBusiness.Auction], [".remove", ".add"]),
            .. PaperMistakes.Of<BusinessChangeForm>(ApplicationKind.ChangeTradingGateways),
        ])
    {
        Renamed = (form, rename) => form with { Gateways = form.Gateways.Select(change => change with { RegistrationNumber = rename(change.RegistrationNumber) }).ToValueList() },
    };

    // Of a gateway for auction.
    private static Mistake<BusinessChangeForm> Change(string name, ValueList<Requirement> breaks, TradingBusinessSet add, TradingBusinessSet remove, ValueList<string> members) =>
        Lines.Line(name, breaks, (form, number) => form with { Gateways = form.Gateways.Add(new(number, add, remove)) }, members);

    // Some are added that are not there, some removed that are, at least one in all, and one is left.
    private static Gen<BusinessChange> Change(TradingGateway gateway) =>
        from number in Typed.Padded(gateway.Number.Value)
        from add in Capabilities.Businesses.Generator.Select(businesses => businesses.Without(gateway.Businesses))
        from removed in Gen.SubListOf<TradingBusiness>(gateway.Businesses)
        let remove = add.Count > 0 ? removed : removed.Take(gateway.Businesses.Count - 1)
        where add.Count + remove.Count() > 0
        select new BusinessChange(number, add, [.. remove]);

    private static IEnumerable<BusinessChange> Simpler(BusinessChange change) =>
    [
        .. Typed.Simpler(change.RegistrationNumber).Select(number => change with { RegistrationNumber = number }),
        .. Capabilities.Businesses.Shrinker(change.Add).Select(add => change with { Add = add }),
        .. Capabilities.Businesses.Shrinker(change.Remove).Select(remove => change with { Remove = remove }),
    ];
}
