using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Applications to open market-data gateways.</summary>
internal static class MarketDataOpeningForms
{
    private const string EKeys = "eKeyCertificates", Files = "fileCertificates", OnPaper = "paperFormGateways";

    private static readonly Requirement Range = Requirement.CertificateCountRange;

    private static readonly Gen<int> Count = Gen.Frequency((1, Numbers.Between(Range.Least!.Value, Range.Most!.Value)), (2, Gen.Choose(0, 5)));

    private static readonly Gen<int?> CountAsTyped = Gen.Frequency((3, Count.Select(count => (int?)count)), (1, Gen.Elements<int?>(null, -1, Range.Most + 1, int.MinValue, int.MaxValue)));

    private static readonly Gen<EKeyDelivery> Delivery = Gen.Elements(Enum.GetValues<EKeyDelivery>());

    public static FormShape<MarketDataOpeningForm> Shape { get; } = new(
        Clean: from attachments in Papers.Complete(ApplicationKind.OpenMarketDataGateways)
               from contact in Contacts.Filled
               from counts in Count.Two().Where(counts => counts.Item1 + counts.Item2 > 0)
               from delivery in Delivery
               from capabilities in Capabilities.Declared.Generator
               select new CleanForm<MarketDataOpeningForm>(new()
               {
                   Attachments = attachments,
                   Contact = contact,
                   EKeyCertificates = counts.Item1,
                   FileCertificates = counts.Item2,
                   PaperFormGateways = counts.Item1 + counts.Item2,
                   EKeyDelivery = delivery,
                   Capabilities = capabilities,
               }, Typed.NoFleet),
        AsTyped: from attachments in Papers.AsTyped
                 from contact in Contacts.AsTyped
                 from counts in CountAsTyped.Two()
                 from onPaper in Gen.Frequency((1, Gen.Constant(Sum(counts.Item1, counts.Item2))), (1, CountAsTyped))
                 from delivery in Delivery
                 from capabilities in Capabilities.Declared.Generator
                 select new MarketDataOpeningForm { Attachments = attachments, Contact = contact, EKeyCertificates = counts.Item1, FileCertificates = counts.Item2, PaperFormGateways = onPaper, EKeyDelivery = delivery, Capabilities = capabilities },
        Simpler: form =>
        [
            .. Typed.SimplerPapers(form),
            .. SimplerCounts(form.EKeyCertificates).Select(count => form with { EKeyCertificates = count, PaperFormGateways = form.PaperFormGateways + count - form.EKeyCertificates }),
            .. SimplerCounts(form.FileCertificates).Select(count => form with { FileCertificates = count, PaperFormGateways = form.PaperFormGateways + count - form.FileCertificates }),
            .. SimplerCounts(form.PaperFormGateways).Select(count => form with { PaperFormGateways = count }),
            .. form.EKeyDelivery == default ? Enumerable.Empty<MarketDataOpeningForm>() : [form with { EKeyDelivery = default }],
            .. Capabilities.Declared.Shrinker(form.Capabilities).Select(capabilities => form with { Capabilities = capabilities }),
        ],
        Mistakes:
        [
            Wrong("no number of EKeys", Range, EKeys, [EKeys], form => form with { EKeyCertificates = null }),
            Wrong("fewer EKeys than none", Range, EKeys, [EKeys], form => form with { EKeyCertificates = -1 }),
            Wrong("one EKey too many", Range, EKeys, [EKeys], form => form with { EKeyCertificates = Range.Most + 1 }),
            Wrong("no number of file certificates", Range, Files, [Files], form => form with { FileCertificates = null }),
            Wrong("fewer file certificates than none", Range, Files, [Files], form => form with { FileCertificates = -1 }),
            Wrong("one file certificate too many", Range, Files, [Files], form => form with { FileCertificates = Range.Most + 1 }),
            Wrong("no certificate at all", Requirement.CertificatesMissing, EKeys, [EKeys, Files, OnPaper], form => form with { EKeyCertificates = 0, FileCertificates = 0, PaperFormGateways = 0 }),
            Wrong("nothing said of the paper form", Requirement.PaperFormMissing, OnPaper, [OnPaper], form => form with { PaperFormGateways = null }),
            Wrong("one gateway more on paper", Requirement.PaperFormDiffers, OnPaper, [EKeys, Files, OnPaper], form => form with { PaperFormGateways = form.PaperFormGateways + 1 }),
            .. PaperMistakes.Of<MarketDataOpeningForm>(ApplicationKind.OpenMarketDataGateways),
        ]);

    private static Mistake<MarketDataOpeningForm> Wrong(string name, Requirement requirement, string path, ValueList<string> parts, Func<MarketDataOpeningForm, MarketDataOpeningForm> make) =>
        new(name, [requirement], parts, clean => (clean with { Form = make(clean.Form) }, [path]), takesAway: true);

    private static int? Sum(int? one, int? other) => (long?)one + other is { } sum and >= int.MinValue and <= int.MaxValue ? (int)sum : null;

    private static IEnumerable<int?> SimplerCounts(int? count) => ((int?[])[null, 0, 1]).TakeWhile(simpler => simpler != count);
}
