using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using ExchangeGateway.Benchmarks.Comparison;

// compare: ours, the peers and the limit side by side, as JSON. Anything else goes to BenchmarkDotNet.
if (args is ["compare", .. var options])
{
    return Compare.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(Compare).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks"));
return 0;
