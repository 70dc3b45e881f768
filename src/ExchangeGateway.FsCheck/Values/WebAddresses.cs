using ExchangeGateway.Rules;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Addresses to open in a browser.</summary>
internal static class WebAddresses
{
    public static Kind<WebAddress, string> All { get; } = new()
    {
        Raws = from scheme in Gen.Elements("https", "http", "HTTPS")
               from host in Gen.Elements("cnsca.sse.com.cn", "a", "localhost", "Portal.Example", "192.0.2.1", "[2001:db8::1]", "证券.cn")
               from port in Gen.Elements("", ":443", ":8080", ":65535")
               from rest in Gen.Frequency((1, Gen.Constant("")), (1, Gen.Elements("/", "/home/biz/EKey/", "/网关", "/a%20b", "/?q=1&r=<>", "#part", "/../x")))
               select $"{scheme}://{host}{port}{rest}",
        Simpler = address => address is "http://a/" ? [] : ["http://a/"],
        Of = address => WebAddress.Of(address).Legal(),
        Print = address => address.Value,
        Spoilings =
        [
            Wrong("no scheme", (address, _) => address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimStart('[')),
            Wrong("no host", (address, _) => address[..(address.IndexOf("//", StringComparison.Ordinal) + 2)]),
            Wrong("another scheme", (address, place) => ((string[])["ftp", "file", "javascript", "ws"])[place % 4] + address[address.IndexOf(':', StringComparison.Ordinal)..]),
            Wrong("a path alone", (_, _) => "/home/biz/EKey/"),
            Wrong("a script", (_, _) => "javascript:alert(1)"),
            Wrong("a port that is none", (_, place) => $"http://a:{((string[])["65536", "x", "-1"])[place % 3]}/"),
            Wrong("a blank in the host", (_, _) => "http://a b/"),
            Wrong("empty", (_, _) => ""),
        ],
    };

    private static Spoiling<string> Wrong(string name, Func<string, int, string> apply) => new(name, Requirement.WebAddress, apply);
}
