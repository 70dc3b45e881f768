namespace ExchangeGateway.Tokens.Tests;

public sealed class WorkerTests : IDisposable
{
    private static int _calls;

    private readonly SoftHsmToken _token = new();

    [Fact]
    public void Call_CapturedValues_AreThere()
    {
        using var worker = _token.NewWorker();
        var (text, number) = ("令牌", 3);

        Assert.Equal("令牌 3 交易网关", worker.Call(token => $"{text} {number} {token.Label}"));
    }

    [Fact]
    public void Call_StaticFields_LastUntilTheProcessIsKilled()
    {
        using var worker = _token.NewWorker();

        Assert.Equal([1, 2], [worker.Call(static _ => ++_calls), worker.Call(static _ => ++_calls)]);

        worker.Kill();
        Assert.Equal(1, worker.Call(static _ => ++_calls));
        Assert.Equal(0, _calls);
    }

    [Fact]
    public void Call_AFailure_IsTheTests()
    {
        using var worker = _token.NewWorker();

        var failure = Assert.Throws<InvalidOperationException>(() => worker.Call(static token => { Assert.Fail("in " + token.Label); return 0; }));

        Assert.Contains("in 交易网关", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_AProcessThatDies_SaysWhatItWrote()
    {
        using var worker = _token.NewWorker();

        var failure = Assert.Throws<InvalidOperationException>(() => worker.Call(static _ => { Environment.FailFast("gone for good"); return 0; }));

        Assert.Contains("gone for good", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_MembersOfTheTest_AreRefused()
    {
        using var worker = _token.NewWorker();
        var number = 1;

        Assert.Throws<ArgumentException>(() => worker.Call(_ => _token.Facts.Label));
        Assert.Throws<ArgumentException>(() => worker.Call(_ => _token.Facts.Label + number));
    }

    public void Dispose() => _token.Dispose();
}
