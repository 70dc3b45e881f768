using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>E-mail addresses.</summary>
internal static class EmailAddresses
{
    private const int Most = 254, MostOfUser = 64;

    private static readonly Gen<string> User = Gen.Frequency(
        (3, Word("abcxyzABC0189", 1, 12)),
        (2, from name in Gen.Elements("zhang.san", "ops+tdgw", "o'neil", "a-b_c", "#!$%&*/=?^`{}|~", "张三", "é") from rest in Word("abc", 1, 3) select name + rest),
        (1, Word("ab0", 1, 1)),
        (1, Word("ab0", MostOfUser, MostOfUser)));

    private static readonly Gen<string> Host = Gen.Frequency(
        (3, from name in Word("abcxyz0189", 1, 12) from top in Gen.Elements(".cn", ".com.cn", ".com", ".example") select name + top),
        (1, Gen.Elements("localhost", "证券.cn", "xn--zfr164b.cn", "a-b.cn", "[192.0.2.1]")),
        (1, Word("ab", Most - MostOfUser - 1, Most - MostOfUser - 1)));

    public static Kind<EmailAddress, string> All { get; } = new()
    {
        Raws = from user in User from host in Host select $"{user}@{host}",
        Simpler = address => Texts.Simpler(address).Where(simpler => simpler.Contains('@', StringComparison.Ordinal)),
        Of = address => EmailAddress.Of(address).Legal(),
        Print = address => address.Value,
        Spoilings =
        [
            Wrong("no @", (address, _) => address.Replace("@", "", StringComparison.Ordinal)),
            Wrong("a second @", (address, _) => address + "@x"),
            Wrong("no user", (address, _) => address[UserOf(address).Length..]),
            Wrong("no host", (address, _) => UserOf(address) + "@"),
            Wrong("a name before it", (address, _) => $"Zhang San <{address}>"),
            Wrong("two of them", (address, place) => $"{address}{",;"[place % 2]} {address}"),
            Wrong("a line more, as who sends mail in another's name writes", (address, _) => $"{address}\r\nBcc: {address}"),
            Wrong("a null character", (address, place) => address.Inserted(place, "\0")),
            Wrong("a user one character too long", (address, _) => $"{UserOf(address).PadRight(MostOfUser + 1, 'a')}@a.cn"),
            Wrong("one character too long in all", (address, _) => $"{UserOf(address)}@".PadRight(Most + 1, 'a')),
            Wrong("empty", (_, _) => ""),
        ],
    };

    private static string UserOf(string address) => address[..address.IndexOf('@', StringComparison.Ordinal)];

    private static Gen<string> Word(string letters, int least, int most) =>
        from length in Gen.Choose(least, most)
        from word in Gen.ArrayOf(Gen.Elements(letters.ToCharArray()), length)
        select new string(word);

    private static Spoiling<string> Wrong(string name, Func<string, int, string> apply) => new(name, Requirement.EmailAddress, apply);
}
