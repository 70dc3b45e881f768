using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Tests.Institutions;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Institutions;

[Trait("Rule", "1.7-1")]
public class PhoneChangeTests
{
    private static readonly SmsCodeHash Code = SmsCodeHash.Of("123456");

    private static async Task<Desk> RequestedAsync()
    {
        var desk = await new Desk().WithBrokerAsync();
        await Done(new RequestPhoneChange(desk.Store).ExecuteAsync(new(By(Boss), Members.Phone("13800000000"), Code)));
        return desk;
    }

    private static async Task<string> EnterAsync(Desk desk, string code) => (await Done(new VerifyPhoneChange(desk.Store).ExecuteAsync(new(By(Boss), code)))).Target.To;

    [Fact]
    public async Task Verify_AWrongCode_IsSavedAndSaysSo_UntilTheTriesAreUsedUp()
    {
        var desk = await RequestedAsync();

        foreach (var wanted in new[] { "Requested", "Requested", "Requested", "Requested", "Exhausted" })
        {
            Assert.Equal(wanted, await EnterAsync(desk, "000000"));
        }

        Assert.Null(desk.Institution.Find(Members.Name("boss"))!.ContactPhone);
        Assert.True((await new VerifyPhoneChange(desk.Store).ExecuteAsync(new(By(Boss), "123456"))).IsT3);
    }

    [Fact]
    public async Task Verify_TheRightCode_ChangesThePhone()
    {
        var desk = await RequestedAsync();

        Assert.Equal("Verified", await EnterAsync(desk, "123456"));
        Assert.Equal(Members.Phone("13800000000"), desk.Institution.Find(Members.Name("boss"))!.ContactPhone);
    }

    [Fact]
    public async Task Verify_TooLate_SaysSo()
    {
        var desk = await RequestedAsync();
        desk.Clock.AdvanceMinutes(5);

        Assert.Equal("Expired", await EnterAsync(desk, "123456"));
    }

    [Fact]
    public async Task Verify_WhereNoneWasRequested_FindsNothing()
    {
        var desk = await new Desk().WithBrokerAsync();

        Assert.True((await new VerifyPhoneChange(desk.Store).ExecuteAsync(new(By(Boss), "123456"))).IsT2);
    }

    [Fact]
    public async Task RequestPhoneChange_ByStaff_IsDenied()
    {
        var desk = await new Desk().WithBrokerAsync();

        Assert.True((await new RequestPhoneChange(desk.Store).ExecuteAsync(new(By(Manager), Members.Phone("13800000000"), Code))).IsT1);
    }

    [Fact]
    public void Command_Printed_DoesNotShowTheCode() =>
        Assert.DoesNotContain("123456", new VerifyPhoneChangeCommand(By(Boss, Members.Legal(RequestId.Of("r"))), "123456").ToString(), StringComparison.Ordinal);
}
