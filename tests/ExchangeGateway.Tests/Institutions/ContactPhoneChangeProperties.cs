using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using ExchangeGateway.Lifecycles;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Institutions;

[Trait("Rule", "1.7-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class ContactPhoneChangeProperties
{
    private const string Right = "012345";
    private static readonly SmsCodeHash Hash = SmsCodeHash.Of(Right);

    private static ContactPhoneChange Requested(SmsCodePolicy? policy = null) =>
        ContactPhoneChange.Request(Members.Name("clerk"), Members.Phone("13812345678"), Hash, Members.At, policy);

    [Fact]
    public void Verify_TheCodeInTime_TakesEffect()
    {
        var verified = Requested().Verify(" 012345 ", Members.At).AsT0.Change;
        Assert.Equal(ContactPhoneChangeState.Verified, verified.State);
        Assert.Equal("13812345678", Members.Done(Members.WithClerk.ChangeContactPhone(verified)).Find(Members.Name("clerk"))!.ContactPhone!.Unmasked);
        Assert.Null(Members.Done(Members.WithClerk.ChangeContactPhone(verified)).Find(Members.Name("boss"))!.ContactPhone);
    }

    [Fact]
    public void ChangeContactPhone_NotVerified_IsRefused()
    {
        Assert.Equal(["phone-not-verified"], Members.WithClerk.ChangeContactPhone(Requested()).Refusals());
        Assert.Equal(["account-unknown", "phone-not-verified"], Members.WithBoss.ChangeContactPhone(Requested()).Refusals());
    }

    [Theory]
    [InlineData("012346")]
    [InlineData("12345")]
    [InlineData("0123450")]
    [InlineData("")]
    [InlineData("01234\ud800")]
    [InlineData("０12345")]
    public void Verify_AnotherCode_TakesATry(string entered) => Assert.Equal(4, Requested().Verify(entered, Members.At).AsT1.Change.TriesLeft);

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Verify_AtTheEndOfItsLifetime_IsTooLate(int seconds, bool inTime)
    {
        var outcome = Requested().Verify(Right, Members.At + Duration.FromSeconds(seconds));
        Assert.Equal(inTime, outcome.IsT0);
        Assert.Equal(!inTime, outcome.IsT2);
    }

    [Fact]
    public void Verify_TooLate_TakesNoTry()
    {
        var expired = Requested().Verify("999999", Members.At + Duration.FromMinutes(5)).AsT2.Change;
        Assert.Equal((ContactPhoneChangeState.Expired, 5), (expired.State, expired.TriesLeft));
    }

    [Fact]
    public void Verify_TheFifthWrongCode_ExhaustsIt()
    {
        var change = Enumerable.Range(0, 4).Aggregate(Requested(), (change, _) => change.Verify("999999", Members.At).AsT1.Change);
        var exhausted = change.Verify("999999", Members.At).AsT3.Change;
        Assert.Equal((ContactPhoneChangeState.Exhausted, 0), (exhausted.State, exhausted.TriesLeft));
        Assert.Equal(new NotPermitted<ContactPhoneChangeState, ContactPhoneChangeAction>(ContactPhoneChangeState.Exhausted, ContactPhoneChangeAction.Verify), exhausted.Verify(Right, Members.At).AsT4);
        Assert.True(change.Verify(Right, Members.At).IsT0);
    }

    [Property(MaxTest = 20)]
    public bool Verify_AKnownCode_IsRight(KnownSmsCode code, AccountName account, MobileNumber phone) =>
        ContactPhoneChange.Request(account, phone, code.Hash, Members.At).Verify(code.Digits, Members.At).IsT0;

    [Property]
    public bool Verify_AlmostACode_TakesATry(KnownSmsCode code, Almost<KnownSmsCode, string> almost) =>
        ContactPhoneChange.Request(Members.Name("clerk"), Members.Phone("13812345678"), code.Hash, Members.At).Verify(almost.Raw, Members.At).AsT1.Change.TriesLeft == 4;

    [Property]
    public bool Policy_OfItsBounds_IsTheSame(SmsCodePolicy policy) => Laws.IsItself(policy, SmsCodePolicy.Of(policy.Lifetime, policy.Tries));

    [Property]
    public bool Policy_Almost_IsRefused(Almost<SmsCodePolicy, (Duration Lifetime, int Tries)> almost) =>
        Laws.IsRefused(almost, (policy, path) => SmsCodePolicy.Of(policy.Lifetime, policy.Tries, path));

    // A model beside it: how many tries are left, and how it ended.
    [Property(MaxTest = 60)]
    public Property Verify_AnySequence_IsTheModelsAndNeverVerifiedAfterItsEnd() => Prop.ForAll(
        Gen.ListOf(Gen.Frequency((3, Gen.Constant((Right: false, Wait: 20))), (1, Gen.Constant((Right: true, Wait: 20))), (1, Gen.Constant((Right: false, Wait: 100))))).ToArbitrary(),
        Gen.Choose(1, 6).ToArbitrary(),
        (entries, tries) =>
        {
            var (change, at, wrong, end) = (Requested(Members.Legal(SmsCodePolicy.Of(Duration.FromMinutes(3), tries))), Members.At, 0, "");
            foreach (var (right, wait) in entries)
            {
                at += Duration.FromSeconds(wait);
                var expected = end != "" ? "not permitted"
                    : at - Members.At >= Duration.FromMinutes(3) ? end = "expired"
                    : right ? end = "verified"
                    : ++wrong == tries ? end = "exhausted"
                    : "wrong";
                var (answer, next) = change.Verify(right ? Right : "543210", at).Match(
                    verified => ("verified", verified.Change),
                    again => ("wrong", again.Change),
                    expired => ("expired", expired.Change),
                    exhausted => ("exhausted", exhausted.Change),
                    _ => ("not permitted", change));
                if (answer != expected || (answer == "wrong" && next.TriesLeft != tries - wrong))
                {
                    return false.Label($"{answer}, not {expected}");
                }

                change = next;
            }

            return true.ToProperty();
        });

    [Fact]
    public void Code_IsNowhereButInItsOwnProperty()
    {
        var code = SmsCode.Draw();
        var hash = code.Hash();
        var change = ContactPhoneChange.Request(Members.Name("clerk"), Members.Phone("13812345678"), hash, Members.At);
        Assert.Equal("******", code.ToString());
        Assert.Equal("…", hash.ToString());
        Assert.All([change.ToString(), hash.Value], text => Assert.DoesNotContain(code.Unmasked, text, StringComparison.Ordinal));
        Assert.DoesNotContain(hash.Value, change.ToString(), StringComparison.Ordinal);
        Assert.True(change.Verify(code.Unmasked, Members.At).IsT0);
    }

    [Fact]
    public void Draw_AlwaysHasSixDigits() =>
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Matches("^[0-9]{6}$", SmsCode.Draw().Unmasked));

    [Fact]
    public void Hash_OfOneCodeTwice_DiffersByItsSalt() => Assert.NotEqual(SmsCodeHash.Of(Right), Hash);

    [Fact]
    public void Restore_WhatAStoreKept_IsTheSame()
    {
        var wrong = Requested().Verify("999999", Members.At).AsT1.Change;
        var restored = ContactPhoneChange.Restore(wrong.Account, Members.Phone(wrong.NewPhone.Unmasked), SmsCodeHash.Restore(wrong.Code.Value), wrong.ExpiresAt, wrong.TriesLeft, wrong.State);
        Assert.Equal(wrong, restored);
        Assert.True(restored.Verify(Right, Members.At).IsT0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAAA")]
    public void Restore_NoHash_IsAProgrammingError(string value) => Assert.Throws<ArgumentException>(() => SmsCodeHash.Restore(value));

    [Fact]
    public void Hash_OfNoCode_IsAProgrammingErrorThatDoesNotTellIt() =>
        Assert.DoesNotContain("1234567", Assert.Throws<ArgumentException>(() => SmsCodeHash.Of("1234567")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 5, "sms-code-lifetime")]
    [InlineData(86_401, 5, "sms-code-lifetime")]
    [InlineData(86_400, 0, "sms-code-tries")]
    [InlineData(1, 11, "sms-code-tries")]
    [InlineData(1, 10, null)]
    public void Policy_HasItsBounds(int seconds, int tries, string? code) =>
        Assert.Equal(code, SmsCodePolicy.Of(Duration.FromSeconds(seconds), tries).Match(_ => (string?)null, violation => violation.Code));

    [Fact]
    public void Policy_Default_IsFiveMinutesAndFiveTries() =>
        Assert.Equal((Duration.FromMinutes(5), 5), (SmsCodePolicy.Default.Lifetime, SmsCodePolicy.Default.Tries));
}
