using ExchangeGateway;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using Microsoft.Extensions.DependencyInjection;

namespace ServicePlatform.Tests.Api;

/// <summary>Two institutions, each with an administrator who operates gateways and holds both products; their reviewer and their account manager.</summary>
internal static class Scene
{
    public const string Broker = "broker", Rival = "rival";

    public static readonly Acting
        Operator = new(Actor("boss", Broker), Role.GatewayOperator),
        Stranger = new(Actor("boss", Rival), Role.GatewayOperator),
        Reviewer = new(Actor("rita", "technology"), Role.Reviewer),
        Manager = new(Actor("manfred", "technology"), Role.AccountManager);

    public static T Legal<T>(Checked<T> value) => value.Match(legal => legal, violation => throw new ArgumentException(violation.ToString()));

    public static InstitutionId Id(string institution) => Legal(InstitutionId.Of(institution));

    public static Actor Actor(string account, string institution) => new(Legal(AccountName.Of(account)), Id(institution));

    public static BusinessSerialNumber Serial(string text) => Legal(BusinessSerialNumber.Of(text));

    public static RegistrationNumber Gateway(string text) => Legal(RegistrationNumber.Of(text));

    public static async Task BeginAsync(IServiceProvider services)
    {
        foreach (var boss in new[] { Operator, Stranger })
        {
            var institution = boss.Actor.Institution;
            var record = new InstitutionRecord
            {
                Name = Legal(InstitutionName.Of(institution.Value)),
                MemberCode = Legal(MemberCode.Of("00123")),
                UnifiedSocialCreditCode = Legal(UnifiedSocialCreditCode.Of("91310115MA1K3BTP2B")),
            };
            await DoneAsync(services.GetRequiredService<RegisterInstitution>().ExecuteAsync(new(By(Manager, institution), record)));
            await DoneAsync(services.GetRequiredService<CreateAccount>().ExecuteAsync(new(By(Manager, institution), new(boss.Actor.Account) { IsAdministrator = true })));
            await DoneAsync(services.GetRequiredService<ChangePassword>().ExecuteAsync(new(By(boss, institution), true, null)));
            foreach (var product in new[] { Product.TradingGateway, Product.MarketDataGateway })
            {
                await DoneAsync(services.GetRequiredService<GrantProduct>().ExecuteAsync(new(By(boss, institution), boss.Actor.Account, product)));
            }
        }
    }

    public static CommandHead By(Acting acting, InstitutionId institution) => new(acting, institution, RequestId.New());

    public static OpeningForm Opening(params OpeningLine[] lines) => new()
    {
        Attachments = [Attachment.Of(MaterialRequirement.ApplicationForm, "form.pdf", "%PDF-1.7"u8)],
        Businesses = [TradingBusiness.Auction],
        Lines = lines.ToValueList(),
    };

    /// <summary>Gateways of the broker whose opening is approved.</summary>
    public static async Task ApprovedAsync(IServiceProvider services, string serial, params string[] gateways)
    {
        var (institution, number) = (Operator.Actor.Institution, Serial(serial));
        await DoneAsync(services.GetRequiredService<DraftApplication>().ExecuteAsync(new(By(Operator, institution), number, Opening(new OpeningLine(gateways.Length, 3)))));
        await DoneAsync(services.GetRequiredService<RegisterInformation>().ExecuteAsync(new(By(Operator, institution), number)));
        await DoneAsync(services.GetRequiredService<SubmitApplication>().ExecuteAsync(new(By(Operator, institution), number)));
        await DoneAsync(services.GetRequiredService<ApproveApplication>().ExecuteAsync(new(By(Reviewer, institution), number, gateways.Select(Gateway).ToValueList())));
    }

    private static async Task DoneAsync(ValueTask<CommandOutcome> outcome) =>
        (await outcome).Switch(
            _ => { }, Fail, Fail, Fail, refused => Fail($"{refused} {refused.Violations}"), Fail, Fail, Fail);

    private static void Fail(object why) => throw new InvalidOperationException(why.ToString());
}
