using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using ExchangeGateway.Benchmarks;
using ExchangeGateway.Benchmarks.Comparison;

// compare: ours, the peers and the limit side by side, as JSON. Anything else goes to BenchmarkDotNet.
if (args is ["compare", .. var options])
{
    return Compare.Run(options);
}

// growth: how queries and the audit grow with the registry, into docs/performance.md.
if (args is ["growth"])
{
    return Growth.Run();
}

if (args is ["growth", var most])
{
    return Growth.Run(int.Parse(most, System.Globalization.CultureInfo.InvariantCulture));
}

BenchmarkSwitcher.FromAssembly(typeof(Compare).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks"));
return 0;
