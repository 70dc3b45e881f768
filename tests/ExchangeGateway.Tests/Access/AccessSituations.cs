using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Tests.Institutions;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.Tests.Access;

/// <summary>Who may stand before an institution, and what may be asked.</summary>
internal static class AccessSituations
{
    public static readonly AccountName Name = Members.Name("someone");

    public static readonly Gen<Product> Products = Gen.Elements(Product.TradingGateway, Product.TradingSoftware, Product.MarketDataGateway);

    private static readonly Gen<Role> Roles = Gen.Elements(Role.GatewayOperator, Role.Reviewer, Role.AccountManager, Members.Legal(Role.Of("财务岗")));

    /// <summary>Somebody of the institution, known to it or not, with whatever it may have or lack.</summary>
    public static readonly Gen<(Institution Institution, Acting By)> OfOwnAccounts =
        from known in Gen.Elements(true, true, true, false)
        from administrator in Gen.Elements(true, false)
        from current in Gen.Elements(true, false)
        from held in Gen.SubListOf([Product.TradingGateway, Product.TradingSoftware])
        from other in Gen.Elements(true, false)
        from code in Gen.Elements(true, false)
        from credit in Gen.Elements(true, false)
        from role in Roles
        let account = new Account
        {
            Name = Name,
            IsAdministrator = administrator,
            PasswordState = current ? PasswordState.Current : PasswordState.MustChange,
            Grants = held.Select(product => new ProductGrant(product, Name, Members.At)).ToValueList(),
        }
        let boss = new Account { Name = Members.Name("boss"), IsAdministrator = true, PasswordState = PasswordState.Current }
        let record = Members.CompleteRecord with
        {
            MemberCode = code ? Members.CompleteRecord.MemberCode : null,
            UnifiedSocialCreditCode = credit ? Members.CompleteRecord.UnifiedSocialCreditCode : null,
        }
        select (Institution.Restore(Members.Id("broker"), record, Members.Quota(3), [.. known ? [account] : (Account[])[], .. other ? [boss] : (Account[])[]]), Members.Acting("someone", role));

    /// <summary>The same, and people of that name at another institution.</summary>
    public static readonly Gen<(Institution Institution, Acting By)> OfAnybody =
        from situation in OfOwnAccounts
        from own in Gen.Elements(true, true, false)
        select (situation.Institution, situation.By with { Actor = own ? situation.By.Actor : new(Name, Members.Id("another house")) });

    /// <summary>Any step of an application that somebody else of the institution handed in.</summary>
    public static readonly Gen<AccessRequest> Requests = Gen.OneOf(
        Gen.Elements(Enum.GetValues<ApplicationKind>()).Select(AccessRequest (kind) => new AccessRequest.Start(kind)),
        Gen.Elements(ApplicationAction.Save, ApplicationAction.Submit, ApplicationAction.Withdraw, ApplicationAction.Complete).Select(AccessRequest (action) => new AccessRequest.Advance(OpeningOf(new(Members.Name("colleague"), Members.Id("broker"))), action)),
        Gen.Elements(Enum.GetValues<InstitutionAct>()).Select(AccessRequest (act) => new AccessRequest.Manage(act)),
        Products.Select(AccessRequest (product) => new AccessRequest.Use(product)));

    /// <summary>The same, and any step of anybody's application, decided here or elsewhere.</summary>
    public static readonly Gen<AccessRequest> AllRequests = Gen.OneOf(
        Requests,
        from action in Gen.Elements(Enum.GetValues<ApplicationAction>())
        from applicant in Gen.Elements(Name, Members.Name("colleague"))
        from owner in Gen.Elements("broker", "broker", "another house")
        from source in Gen.Elements(Enum.GetValues<ReviewSource>())
        select (AccessRequest)new AccessRequest.Advance(OpeningOf(new(applicant, Members.Id(owner))), action, source));

    private static Application OpeningOf(Actor applicant) => Application.Begin(Members.Legal(BusinessSerialNumber.Of("1")), new OpeningForm(), applicant);
}
