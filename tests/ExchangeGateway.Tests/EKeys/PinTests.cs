using System.Text;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Tests.EKeys;

public class PinTests
{
    [Theory]
    [InlineData("123456")]
    [InlineData("")]
    [InlineData("密码😀")]
    public void Copy_AnyText_IsItsUtf8(string text)
    {
        using var pin = Pin.Copy(text);
        using var same = Pin.CopyUtf8(Encoding.UTF8.GetBytes(text));

        Assert.Equal(Encoding.UTF8.GetBytes(text), pin.Utf8.ToArray());
        Assert.Equal(pin.Utf8.ToArray(), same.Utf8.ToArray());
        Assert.Equal(pin.Length, same.Utf8.Length);
    }

    [Fact]
    public void Copy_HalfASurrogatePair_IsRefusedWithoutTellingIt()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Pin.Copy("1234\ud800"));

        Assert.Null(refusal.InnerException);
        Assert.DoesNotContain("1234", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_Twice_WipesItAndThrowsNothing()
    {
        var pin = Pin.Copy("123456");
        var bytes = pin.Utf8;
        Assert.Equal("123456"u8, bytes);
        pin.Dispose();
        pin.Dispose();

        Assert.Equal(new byte[6], bytes.ToArray());
        Assert.Throws<ObjectDisposedException>(() => pin.Utf8.Length);
    }

    [Fact]
    public void ToString_OfAPinOrWhatHoldsOne_TellsNothing()
    {
        using var pin = Pin.Copy("123456");
        PinAnswer answer = pin;

        Assert.DoesNotContain("123456", $"{pin} {answer}", StringComparison.Ordinal);
    }

    // Strings stay in memory: so there is no way in for one.
    [Fact]
    public void Members_NoneTakesOrGivesAString() =>
        Assert.DoesNotContain(typeof(Pin).GetMethods().Where(method => method.Name != "ToString"), method =>
            method.ReturnType == typeof(string) || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(string)));
}
