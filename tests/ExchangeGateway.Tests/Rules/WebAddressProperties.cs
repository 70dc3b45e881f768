using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Rules;

[Trait("Rule", "6.1-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class WebAddressProperties
{
    [Property]
    public bool Of_WhatIsPrinted_IsTheSame(WebAddress address) => Laws.IsItself(address, WebAddress.Of($"{address}")) && address.ToUri().AbsoluteUri == address.Value;

    [Property(MaxTest = 300)]
    public bool Of_AlmostOne_IsRefused(Almost<WebAddress, string> almost) => Laws.IsRefused(almost, WebAddress.Of);
}
