using BenchmarkDotNet.Attributes;
using ExchangeGateway.Applications;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Benchmarks.Limits;
using ExchangeGateway.Benchmarks.Peers;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Benchmarks;

/// <summary>One opening form checked, with its attachment: one line or a hundred, clean or with one line in the wrong.</summary>
[MemoryDiagnoser]
public class CheckForm
{
    private const int Operations = 16;
    private static readonly OpeningFormValidator Validator = new();
    private OpeningForm _form = new();

    internal static Row Row { get; } = new("check", () => [CaseOf(1, true), CaseOf(100, true), CaseOf(1, false), CaseOf(100, false)]);

    [Params(1, 100)]
    public int Lines { get; set; }

    [Params(true, false)]
    public bool Clean { get; set; }

    [GlobalSetup]
    public void Prepare() => _form = new()
    {
        Attachments = [new(MaterialRequirement.ApplicationForm, "form.pdf", 120_000, AttachmentFormat.Pdf)],
        Businesses = [TradingBusiness.Auction, TradingBusiness.Bond],
        Lines = Enumerable.Range(1, Lines).Select(i => new OpeningLine(i, i == Lines && !Clean ? 21 : i % 3 == 0 ? null : 1 + (i % 20))).ToValueList(),
    };

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Ours()
    {
        var sum = 0;
        for (var i = 0; i < Operations; i++)
        {
            sum += _form.Check().Index;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int FluentValidation()
    {
        var sum = 0;
        for (var i = 0; i < Operations; i++)
        {
            sum += Validator.Validate(_form).IsValid ? 0 : 1;
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int HandWritten()
    {
        var sum = 0;
        for (var i = 0; i < Operations; i++)
        {
            sum += HandWrittenForm.Fill(_form, out _) is null ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int HandWrittenWithoutResult()
    {
        var sum = 0;
        for (var i = 0; i < Operations; i++)
        {
            sum += HandWrittenForm.Check(_form) is null ? 0 : 1;
        }

        return sum;
    }

    // What a clean form costs at least: the outcome and the checked form, 40 B each, and the array of lines, 4 B each.
    private static int ResultBytes(int lines) => 40 + 40 + 24 + (((4 * lines) + 7) / 8 * 8);

    private static Case CaseOf(int lines, bool clean)
    {
        var check = new CheckForm { Lines = lines, Clean = clean };
        check.Prepare();
        Contender[] contenders =
        [
            Contender.Ours(check.Ours, Operations),
            new("FluentValidation", check.FluentValidation, Operations),
            Contender.Limit(check.HandWritten, Operations),
            new("limit, without a result", check.HandWrittenWithoutResult, Operations),
        ];
        return clean
            ? new($"{lines} lines, clean", contenders, Goal.FasterThan("FluentValidation", lines == 1 ? 20 : 100), Goal.WithinLimit(2), Goal.Bytes(ResultBytes(lines)))
            : new($"{lines} lines, one wrong", contenders, Goal.FasterThan("FluentValidation", 1));
    }
}
