using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Rules;

public class WebAddressTests
{
    [Theory]
    [InlineData("https://cnsca.sse.com.cn", "https://cnsca.sse.com.cn/")]
    [InlineData(" HTTP://WWW.sse.com.cn/home/biz/cnsca/process/EKey/ ", "http://www.sse.com.cn/home/biz/cnsca/process/EKey/")]
    [InlineData("https://example.com/软件?v=1 2", "https://example.com/%E8%BD%AF%E4%BB%B6?v=1%202")]
    public void Of_AnAddress_IsWrittenAsBrowsersDo(string text, string value)
    {
        var address = WebAddress.Of(text).AsT0;
        Assert.Equal((value, value, new Uri(value)), (address.Value, address.ToString(), address.ToUri()));
        Assert.Equal(address, WebAddress.Of(value).AsT0);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("cnsca.sse.com.cn", "cnsca.sse.com.cn")]
    [InlineData("/home", "/home")]
    [InlineData("ftp://sse.com.cn/", "ftp://sse.com.cn/")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("https://", "https://")]
    public void Of_WhatCannotBeOpened_IsRefused(string? text, string? found)
    {
        var violation = WebAddress.Of(text, "here").AsT1;
        Assert.Equal(("web-address", "here", found), (violation.Code, violation.Path, violation.Found));
    }
}
