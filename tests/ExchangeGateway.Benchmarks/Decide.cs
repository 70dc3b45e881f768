using BenchmarkDotNet.Attributes;
using ExchangeGateway.Applications;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Benchmarks.Limits;
using ExchangeGateway.Benchmarks.Peers;
using static ExchangeGateway.Applications.ApplicationAction;
using static ExchangeGateway.Applications.ApplicationState;

namespace ExchangeGateway.Benchmarks;

/// <summary>One decision of the opening's lifecycle.</summary>
[MemoryDiagnoser]
public class Decide
{
    private const int Times = 128, Operations = Times * 8, TimesOnThread = 100_000;

    private static readonly ApplicationFacts Nothing = new(), Everything = new()
    {
        MaterialsAttached = true,
        FormClean = true,
        GatewaysAvailable = true,
        InstitutionRecordComplete = true,
        ActsAsGatewayOperator = true,
        HoldsProduct = true,
        OwnInstitution = true,
        ReviewerMayDecide = true,
        CertificatesIssued = true,
        CertificateKindsRight = true,
        CertificatesBoundOnce = true,
        CancellationsRequested = true,
        BusinessScheduled = true,
    };

    private static readonly (ApplicationState State, ApplicationAction Action)[]
        Steps =
        [
            (MaterialPreparation, Save), (MaterialPreparation, RegisterInformation), (InformationRegistration, Save),
            (InformationRegistration, Submit), (InformationReview, Return), (InformationReview, Approve),
            (CertificateIssuance, CertificatesIssued), (BusinessHandling, Complete),
        ],
        Missteps =
        [
            (MaterialPreparation, Submit), (MaterialPreparation, Approve), (InformationRegistration, RegisterInformation),
            (InformationReview, Save), (CertificateIssuance, Withdraw), (BusinessHandling, CertificatesRevoked),
            (Completed, Complete), (Withdrawn, Save),
        ];

    private readonly StatelessApplication _kept = new();
    private (ApplicationState State, ApplicationAction Action)[] _questions = [];
    private ApplicationFacts _facts = Nothing;

    public enum Answers { Taken, NotPermitted, GuardsUnmet }

    internal static Row Row { get; } = new("decide", () => [.. Enum.GetValues<Answers>().Select(CaseOf), Threads()]);

    [ParamsAllValues]
    public Answers Answer { get; set; }

    [GlobalSetup]
    public void Prepare() => (_questions, _facts) = Answer switch
    {
        Answers.Taken => (Steps, Everything),
        Answers.GuardsUnmet => (Steps, Nothing),
        _ => (Missteps, Everything),
    };

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Ours() => OursTimes(Times);

    [Benchmark(OperationsPerInvoke = Operations)]
    public int StatelessPerEntity()
    {
        var sum = 0;
        for (var i = 0; i < Times; i++)
        {
            foreach (var (state, action) in _questions)
            {
                sum += new StatelessApplication().Fire(state, action, _facts);
            }
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int StatelessKept()
    {
        var sum = 0;
        for (var i = 0; i < Times; i++)
        {
            foreach (var (state, action) in _questions)
            {
                sum += _kept.Fire(state, action, _facts);
            }
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int HandWritten()
    {
        var sum = 0;
        for (var i = 0; i < Times; i++)
        {
            foreach (var (state, action) in _questions)
            {
                sum += HandWrittenDecision.Decide(state, action, _facts);
            }
        }

        return sum;
    }

    private int OursTimes(int times)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            foreach (var (state, action) in _questions)
            {
                sum += ApplicationLifecycles.Opening.Decide(state, action, _facts).Index;
            }
        }

        return sum;
    }

    private static Decide Prepared(Answers answer)
    {
        var decide = new Decide { Answer = answer };
        decide.Prepare();
        return decide;
    }

    private static Case CaseOf(Answers answer)
    {
        var decide = Prepared(answer);
        return new($"{answer}",
            [
                Contender.Ours(decide.Ours, Operations),
                new("Stateless per entity", decide.StatelessPerEntity, Operations),
                new("Stateless kept", decide.StatelessKept, Operations),
                Contender.Limit(decide.HandWritten, Operations),
            ],
            Goal.FasterThan("Stateless per entity", 200), Goal.Bytes(0));
    }

    // Time is per decision of both threads together: twice as fast is linear. The best rounds tell, because the other
    // thread needs a processor that nothing else uses.
    private static Case Threads()
    {
        var decide = Prepared(Answers.Taken);
        var one = TimesOnThread * Steps.Length;
        return new("two threads",
            [Contender.Ours(Both, one * 2), new("one thread", One, one)],
            new Goal("≥ 1.8× one thread's decisions", measured => measured.All[1].Rounds.Min() / measured.Ours.Rounds.Min(), Least: 1.8))
        {
            ByWallClock = true,
        };

        int One() => decide.OursTimes(TimesOnThread);

        int Both()
        {
            var other = Task.Run(One);
            return One() + other.Result;
        }
    }
}
