using System.Text;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Forms;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Forms;

public class FormJsonProperties
{
    private static Gen<T> One<T>(params T[] values) => Gen.Elements(values);

    // A blank and a null differ in a form as typed, so both must come back as they were.
    private static Gen<string?> Texts => One(null, "", " ", "7", "证", "a\"b\\c\n", "😀", "\u2028</script>");

    private static Gen<int?> Numbers => One<int?>(null, 0, 1, 20, -1, int.MinValue, int.MaxValue);

    private static Gen<TradingBusinessSet> Sets => TradingGateways.TradingBusinessSetProperties.Sets().Generator;

    private static Gen<ValueList<T>> ListOf<T>(Gen<T> items) => Gen.ListOf(items).Select(list => list.ToValueList());

    private static Gen<ContactDetails> Contacts =>
        from one in Texts
        from other in Texts
        select new ContactDetails { LegalRepresentative = one, RegisteredAddress = other, ContactName = one, IdDocumentNumber = other, MobileNumber = one, FixedPhone = other, Recipient = one, DeliveryAddress = other };

    private static Gen<Attachment> Attachments =>
        from material in Texts
        from name in Texts
        from size in One(0L, 1, -1, long.MaxValue)
        from format in One(Enum.GetValues<AttachmentFormat>())
        select new Attachment(material ?? "", name ?? "", size, format);

    private static Gen<ApplicationForm> Forms => Gen.OneOf(
        from businesses in Sets
        from lines in ListOf(from count in Numbers from rate in Numbers select new OpeningLine(count, rate))
        select (ApplicationForm)new OpeningForm { Businesses = businesses, Lines = lines },
        from changes in ListOf(from number in Texts from added in Sets from removed in Sets select new BusinessChange(number, added, removed))
        select (ApplicationForm)new BusinessChangeForm { Gateways = changes },
        from changes in ListOf(from number in Texts from rate in Numbers select new FlowRateChange(number, rate))
        select (ApplicationForm)new FlowRateChangeForm { Gateways = changes },
        from gateways in ListOf(from number in Texts from id in Texts select new RevokedGateway(number, id))
        select (ApplicationForm)new RevocationForm { Gateways = gateways },
        from gateways in ListOf(Texts)
        select (ApplicationForm)new MarketDataRevocationForm { Gateways = gateways },
        from eKeys in Numbers
        from files in Numbers
        from paper in Numbers
        from delivery in One(Enum.GetValues<EKeyDelivery>())
        from links in ListOf(One(MarketDataLink.Trading, MarketDataLink.Satellite, Given.Legal(MarketDataLink.Of("微波"))))
        from feeds in ListOf(One(MarketDataFeed.Auction, MarketDataFeed.IntegratedBusiness, Given.Legal(MarketDataFeed.Of("a\"b"))))
        from interfaces in ListOf(One(MarketDataInterface.Binary, MarketDataInterface.Step, Given.Legal(MarketDataInterface.Of("FAST"))))
        select (ApplicationForm)new MarketDataOpeningForm
        {
            EKeyCertificates = eKeys, FileCertificates = files, PaperFormGateways = paper, EKeyDelivery = delivery,
            Capabilities = new() { Links = links, Feeds = feeds, Interfaces = interfaces },
        });

    private static Gen<ICheckableForm> AnyForm => Gen.OneOf(
        from form in Forms
        from contact in Contacts
        from attachments in ListOf(Attachments)
        select (ICheckableForm)(form with { Contact = contact, Attachments = attachments }),
        from accounts in ListOf(Texts)
        from gateways in ListOf(Texts)
        from onRecord in One(true, false)
        from only in One(true, false)
        select (ICheckableForm)new MarketMakerFilingForm { Accounts = accounts, Gateways = gateways, AccountsOnRecord = onRecord, MarketMakingOnly = only });

    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-1")]
    public Property Read_OfWhatIsWritten_IsTheForm() => Prop.ForAll(AnyForm.ToArbitrary(), form =>
        FormJson.Read(Encoding.UTF8.GetBytes(FormJson.Write(form))).Match(
            document => document.Form.Equals(form) && document.Gateways is null,
            flaw => throw new InvalidOperationException(flaw.ToString())));

    [Fact]
    public void Read_RandomBytes_AlwaysAnswers()
    {
        var random = new Random(20_261_122);
        var bytes = new byte[64];
        for (var i = 0; i < 30_000; i++)
        {
            var some = bytes.AsSpan(0, random.Next(bytes.Length));
            random.NextBytes(some);
            Assert.True(FormJson.Read(some).IsT1);
        }
    }

    [Fact]
    public void Read_MutatedForms_AlwaysAnswers()
    {
        var random = new Random(20_261_122);
        byte[][] forms = [.. Gen.Sample(AnyForm, 20, 200).Select(FormJson.Write).Append(WithKnownGateways).Select(Encoding.UTF8.GetBytes)];
        string[] tokens = ["null", "\"\\ud800\"", "1e999", "-0", "[[", "{}", "\"form\"", "true", "\u0000", "\"knownGateways\":", ",,", "\"$schema\":1,", "\\u0000"];
        for (var i = 0; i < 20_000; i++)
        {
            var mutated = forms[random.Next(forms.Length)].ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Mutate(mutated, random, tokens);
            }

            // Whatever it is, it is answered; and a form that is read can be checked.
            _ = FormJson.Read([.. mutated]).Match(document => document.Violations()?.Count ?? 0, flaw => flaw.Text(default).Length);
        }
    }

    private static void Mutate(List<byte> bytes, Random random, string[] tokens)
    {
        var place = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0:
                bytes[place] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(place, Math.Min(random.Next(8), bytes.Count - place - 1));
                break;
            case 2:
                bytes.InsertRange(place, Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Length)]));
                break;
            default:
                bytes.InsertRange(place, bytes.GetRange(random.Next(place + 1), Math.Min(6, bytes.Count - place)));
                break;
        }
    }

    private const string WithKnownGateways =
        """{ "form": "trading-gateway-revocation", "gateways": [{ "registrationNumber": "7", "gatewayId": "T7" }], "knownGateways": [{ "registrationNumber": "7", "businesses": ["bond"], "gatewayId": "T7", "flowRate": 5, "state": "open" }] }""";
}
