using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck.Forms;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// Forms: as typed, clean, and with mistakes.
public static partial class Arbitraries
{
    /// <summary>Applications to open trading gateways as people leave them: blanks, slips and leftovers anywhere; some are clean.</summary>
    public static Arbitrary<OpeningForm> OpeningForms => Forms.OpeningForms.Shape.Forms;

    /// <summary>Applications to open trading gateways that break no rule.</summary>
    public static Arbitrary<CleanForm<OpeningForm>> CleanOpeningForms => Forms.OpeningForms.Shape.CleanForms;

    /// <summary>Applications to open trading gateways with some mistakes, one at least.</summary>
    public static Arbitrary<FlawedForm<OpeningForm>> FlawedOpeningForms => Forms.OpeningForms.Shape.FlawedForms;

    /// <summary>Applications to change businesses as people leave them: blanks, slips and leftovers anywhere; some are clean.</summary>
    public static Arbitrary<BusinessChangeForm> BusinessChangeForms => Forms.BusinessChangeForms.Shape.Forms;

    /// <summary>Applications to change businesses that break no rule.</summary>
    public static Arbitrary<CleanForm<BusinessChangeForm>> CleanBusinessChangeForms => Forms.BusinessChangeForms.Shape.CleanForms;

    /// <summary>Applications to change businesses with some mistakes, one at least.</summary>
    public static Arbitrary<FlawedForm<BusinessChangeForm>> FlawedBusinessChangeForms => Forms.BusinessChangeForms.Shape.FlawedForms;

    /// <summary>Applications to change flow rates as people leave them: blanks, slips and leftovers anywhere; some are clean.</summary>
    public static Arbitrary<FlowRateChangeForm> FlowRateChangeForms => Forms.FlowRateChangeForms.Shape.Forms;

    /// <summary>Applications to change flow rates that break no rule.</summary>
    public static Arbitrary<CleanForm<FlowRateChangeForm>> CleanFlowRateChangeForms => Forms.FlowRateChangeForms.Shape.CleanForms;

    /// <summary>Applications to change flow rates with some mistakes, one at least.</summary>
    public static Arbitrary<FlawedForm<FlowRateChangeForm>> FlawedFlowRateChangeForms => Forms.FlowRateChangeForms.Shape.FlawedForms;

    /// <summary>Applications to revoke trading gateways as people leave them: blanks, slips and leftovers anywhere; some are clean.</summary>
    public static Arbitrary<RevocationForm> RevocationForms => Forms.RevocationForms.Shape.Forms;

    /// <summary>Applications to revoke trading gateways that break no rule.</summary>
    public static Arbitrary<CleanForm<RevocationForm>> CleanRevocationForms => Forms.RevocationForms.Shape.CleanForms;

    /// <summary>Applications to revoke trading gateways with some mistakes, one at least.</summary>
    public static Arbitrary<FlawedForm<RevocationForm>> FlawedRevocationForms => Forms.RevocationForms.Shape.FlawedForms;

    /// <summary>Market-maker filings as people leave them: blanks, slips and leftovers anywhere; some are clean.</summary>
    public static Arbitrary<MarketMakerFilingForm> MarketMakerFilingForms => Forms.MarketMakerFilingForms.Shape.Forms;

    /// <summary>Market-maker filings that break no rule.</summary>
    public static Arbitrary<CleanForm<MarketMakerFilingForm>> CleanMarketMakerFilingForms => Forms.MarketMakerFilingForms.Shape.CleanForms;

    /// <summary>Market-maker filings with some mistakes, one at least.</summary>
    public static Arbitrary<FlawedForm<MarketMakerFilingForm>> FlawedMarketMakerFilingForms => Forms.MarketMakerFilingForms.Shape.FlawedForms;

    /// <summary>Applications to open market-data gateways as people leave them: blanks, slips and leftovers anywhere; some are clean.</summary>
    public static Arbitrary<MarketDataOpeningForm> MarketDataOpeningForms => Forms.MarketDataOpeningForms.Shape.Forms;

    /// <summary>Applications to open market-data gateways that break no rule.</summary>
    public static Arbitrary<CleanForm<MarketDataOpeningForm>> CleanMarketDataOpeningForms => Forms.MarketDataOpeningForms.Shape.CleanForms;

    /// <summary>Applications to open market-data gateways with some mistakes, one at least.</summary>
    public static Arbitrary<FlawedForm<MarketDataOpeningForm>> FlawedMarketDataOpeningForms => Forms.MarketDataOpeningForms.Shape.FlawedForms;

    /// <summary>Applications to revoke market-data gateways as people leave them: blanks, slips and leftovers anywhere; some are clean.</summary>
    public static Arbitrary<MarketDataRevocationForm> MarketDataRevocationForms => Forms.MarketDataRevocationForms.Shape.Forms;

    /// <summary>Applications to revoke market-data gateways that break no rule.</summary>
    public static Arbitrary<CleanForm<MarketDataRevocationForm>> CleanMarketDataRevocationForms => Forms.MarketDataRevocationForms.Shape.CleanForms;

    /// <summary>Applications to revoke market-data gateways with some mistakes, one at least.</summary>
    public static Arbitrary<FlawedForm<MarketDataRevocationForm>> FlawedMarketDataRevocationForms => Forms.MarketDataRevocationForms.Shape.FlawedForms;

    /// <summary>Contact and delivery fields as people leave them, any of them perhaps blank.</summary>
    public static Arbitrary<ContactDetails> ContactDetails => Contacts.All;

    /// <summary>Attachments as people leave them: empty, too large, of an unknown format, without a name.</summary>
    public static Arbitrary<Attachment> Attachments => Papers.One;

    /// <summary>Any form that is an application, as people leave it.</summary>
    public static Arbitrary<ApplicationForm> ApplicationForms => Union.OfAll(
        Union.Of<ApplicationForm, OpeningForm>(OpeningForms), Union.Of<ApplicationForm, BusinessChangeForm>(BusinessChangeForms), Union.Of<ApplicationForm, FlowRateChangeForm>(FlowRateChangeForms),
        Union.Of<ApplicationForm, RevocationForm>(RevocationForms), Union.Of<ApplicationForm, MarketDataOpeningForm>(MarketDataOpeningForms), Union.Of<ApplicationForm, MarketDataRevocationForm>(MarketDataRevocationForms));

    /// <summary>Any form, as people leave it.</summary>
    public static Arbitrary<ICheckableForm> CheckableForms => Union.OfAll(Union.Of<ICheckableForm, ApplicationForm>(ApplicationForms), Union.Of<ICheckableForm, MarketMakerFilingForm>(MarketMakerFilingForms));
}
