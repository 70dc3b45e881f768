using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Rules;
using ExchangeGateway.Simulation;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.Tests.Registry.Leases;

[Trait("Rule", "2.2-5")]
public class LeaseTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly InstitutionId Someone = InstitutionId.Of("someone").AsT0;
    private static readonly Fingerprint Certificate = Fingerprint.Of("certificate"u8);
    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 11, 24, 1, 0));
    private readonly GivenRegistry _registry = new();
    private readonly InMemoryLeaseStore _store;

    // Gateways that came with an import: any of them may use the certificate, as far as the registry knows.
    public LeaseTests()
    {
        _store = new(_clock);
        _registry.Put(Enumerable.Range(0, 4).SelectMany(gateway => new Aggregate[]
        {
            Open(gateway),
            new RegisteredCertificate(Someone, CertificateApplication.Imported(Holder(gateway).Gateway, CertificateKind.File)) { InServiceAt = Holder(gateway).Gateway },
        }));
    }

    [Fact]
    public async Task Acquire_ByAGatewayThatUsesAnotherCertificate_IsRefused()
    {
        var used = Given.Identity(7);
        _registry.Put(Open(8) with { Bindings = Bound(8, used) }, Open(9) with { Bindings = Bound(9, Given.Identity(8)) });

        Assert.True((await AcquireAsync(8, certificate: used.Whole)).IsT0);
        Assert.Equal(new LeaseRefused(LeaseFlaw.CertificateNotBound), (await AcquireAsync(9, certificate: used.Whole)).AsT3);
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains("2.2-5", new LeaseRefused(LeaseFlaw.CertificateNotBound).Text(language), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(GatewayState.Pending, false)]
    [InlineData(GatewayState.Open, true)]
    [InlineData(GatewayState.Changing, true)]
    [InlineData(GatewayState.Revoking, true)]
    [InlineData(GatewayState.Revoked, false)]
    [InlineData(GatewayState.Abandoned, false)]
    [Trait("Rule", "3.3-3")]
    public async Task Acquire_ByAGateway_NeedsItInService(GatewayState state, bool isGiven)
    {
        _registry.Put(new RegisteredGateway(Someone, Given.Gateway("1008", state)) { Bindings = Bound(8, Given.Identity(7)) });

        var outcome = await AcquireAsync(8, certificate: Given.Identity(7).Whole);

        Assert.Equal(isGiven, outcome.IsT0);
        Assert.Equal(isGiven ? null : new LeaseRefused(LeaseFlaw.GatewayNotInService), outcome.Value as LeaseRefused);
    }

    [Fact]
    public async Task Acquire_ByAGatewayThatIsNotThere_IsAnsweredAsOneThatWasRevoked() =>
        Assert.Equal(new LeaseRefused(LeaseFlaw.GatewayNotInService), (await AcquireAsync(77)).AsT3);

    [Fact]
    public async Task Acquire_ForATermOfNanoseconds_EndsAtAWholeMicrosecond()
    {
        var lease = (await new AcquireLease(_store, _registry.Store).ExecuteAsync(new(Certificate, Holder(1), Duration.FromNanoseconds(1_999), RequestId.New()))).AsT0;

        Assert.Equal(_clock.GetCurrentInstant() + Duration.FromNanoseconds(1_000), lease.Until);
    }

    [Fact]
    public async Task Acquire_AFreeCertificate_IsGivenForTheTerm()
    {
        var lease = await AcquireAsync(1);

        Assert.Equal((1, _clock.GetCurrentInstant() + Minute), (lease.AsT0.Token, lease.AsT0.Until));
    }

    [Fact]
    public async Task Acquire_WhileAnotherGatewayHasIt_NamesItAndTheEnd()
    {
        var first = (await AcquireAsync(1)).AsT0;

        Assert.Equal(new LeaseHeld(Holder(1), first.Until), (await AcquireAsync(2)).AsT1);
    }

    [Fact]
    public async Task Acquire_TheSameRequestAgain_IsAnsweredTheSameLease()
    {
        var request = RequestId.New();
        var first = await AcquireAsync(1, request);

        Assert.Equal(first.AsT0, (await AcquireAsync(1, request)).AsT0);
    }

    [Fact]
    public async Task Acquire_AfterTheEnd_TakesOverWithAHigherToken()
    {
        var first = (await AcquireAsync(1)).AsT0;
        _clock.Advance(Minute);

        var second = (await AcquireAsync(2)).AsT0;

        Assert.Equal(2, second.Token);
        Assert.Equal(second, (await new RenewLease(_store).ExecuteAsync(first, Minute)).AsT2.Since);
        Assert.Equal(second, (await new ReleaseLease(_store).ExecuteAsync(first)).AsT2.Since);
    }

    [Fact]
    public async Task Renew_WhileItLives_EndsLaterAndNeverSooner()
    {
        var lease = (await AcquireAsync(1)).AsT0;
        _clock.Advance(Duration.FromSeconds(30));

        Assert.Equal(lease.Until, (await new RenewLease(_store).ExecuteAsync(lease, Duration.FromSeconds(1))).AsT0.Until);
        Assert.Equal(lease.Until + Duration.FromSeconds(30), (await new RenewLease(_store).ExecuteAsync(lease, Minute)).AsT0.Until);
    }

    [Fact]
    public async Task Renew_AtTheEnd_IsLostThoughNobodyTookIt()
    {
        var lease = (await AcquireAsync(1)).AsT0;
        _clock.Advance(Minute);

        Assert.Null((await new RenewLease(_store).ExecuteAsync(lease, Minute)).AsT2.Since);
    }

    [Fact]
    public async Task Release_ThenAnother_HasItAtOnce()
    {
        var lease = (await AcquireAsync(1)).AsT0;

        Assert.False((await new ReleaseLease(_store).ExecuteAsync(lease)).AsT0.IsLiveAt(_clock.GetCurrentInstant()));
        Assert.Equal(2, (await AcquireAsync(2)).AsT0.Token);
    }

    [Fact]
    public async Task Renew_AndRelease_ByAnotherHolderThatGuessedTheToken_AreLost()
    {
        var lease = (await AcquireAsync(1)).AsT0;
        var guessed = lease with { Holder = Holder(2) };

        Assert.Equal(lease, (await new RenewLease(_store).ExecuteAsync(guessed, Minute)).AsT2.Since);
        Assert.Equal(lease, (await new ReleaseLease(_store).ExecuteAsync(guessed)).AsT2.Since);
        Assert.True((await AcquireAsync(2)).IsT1);
    }

    // Steps: gateway 0–3 with 0 acquire, 1 renew, 2 release what it last got; the clock moves by the last part.
    [Property(MaxTest = 300)]
    public void Acquire_WhateverTheSequence_OneHasItAndTokensRise(NonEmptyArray<(byte Gateway, byte Act, byte Seconds)> steps)
    {
        var had = new Dictionary<int, SignInLease>();
        var highest = 0L;
        foreach (var (gateway, act, seconds) in steps.Get.Select(step => (step.Gateway % 4, step.Act % 3, step.Seconds)))
        {
            _clock.Advance(Duration.FromSeconds(seconds % 90));
            var outcome = act == 0 || !had.TryGetValue(gateway, out var own) ? AcquireAsync(gateway).AsTask().Result
                : act == 1 ? new RenewLease(_store).ExecuteAsync(own, Minute).AsTask().Result
                : new ReleaseLease(_store).ExecuteAsync(own).AsTask().Result;
            if (outcome.TryPickT0(out var lease, out _))
            {
                Assert.True(lease.Token >= highest || !lease.IsLiveAt(_clock.GetCurrentInstant()));
                (had[gateway], highest) = (lease, Math.Max(highest, lease.Token));
            }

            // What each was last told, one at most is live; what was taken over ended before.
            var live = had.Values.Where(one => one.IsLiveAt(_clock.GetCurrentInstant())).ToArray();
            Assert.True(live.Length <= 1, string.Join("; ", live.AsEnumerable()));
        }
    }

    private static RegisteredGateway Open(int gateway) => new(Someone, Given.Gateway($"{1000 + gateway}", GatewayState.Open));

    private static CertificateBindings Bound(int gateway, CertificateIdentity identity) => CertificateBindings.Empty.Bind(
        new(new(CertificateKind.File, ValidityPeriod.Between(Given.Now, Given.Now + Duration.FromDays(9))!.Value), identity), Holder(gateway).Gateway, Given.Now).AsT0;

    private ValueTask<LeaseOutcome> AcquireAsync(int gateway, RequestId? request = null, Fingerprint? certificate = null) =>
        new AcquireLease(_store, _registry.Store).ExecuteAsync(new(certificate ?? Certificate, Holder(gateway), Minute, request ?? RequestId.New()));

    private static LeaseHolder Holder(int gateway) => new(Someone, RegistrationNumber.Of($"{1000 + gateway}").AsT0);
}
