using System.Text.RegularExpressions;
using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;

namespace ExchangeGateway.X509.Tests;

public sealed partial class TextsTests
{
    private static readonly Certificate Some = TestFiles.Authority.Issue("TDGW-1", "某证券", KeyAlgorithm.Sm2).Certificate;

    public static TheoryData<string, Func<Language, string>> All
    {
        get
        {
            var all = new TheoryData<string, Func<Language, string>> { { "wrong-password", new WrongPassword().Text } };
            foreach (var reason in Enum.GetValues<UnreadableReason>())
            {
                all.Add(new Unreadable(reason).Code, new Unreadable(reason).Text);
            }

            foreach (var limit in Enum.GetValues<CertificateFileLimit>())
            {
                all.Add(new OverLimit(limit, 5).Code, new OverLimit(limit, 5).Text);
            }

            foreach (var reason in Enum.GetValues<ChainReason>())
            {
                all.Add(new ChainFlaw(reason, Some).Code, new ChainFlaw(reason, Some).Text);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Text_EveryCode_StandsInBothLanguages(string code, Func<Language, string> text)
    {
        Assert.Matches(Kebab(), code);
        Assert.NotEqual(code, text(Language.English));
        Assert.EndsWith(".", text(Language.English), StringComparison.Ordinal);
        Assert.EndsWith("。", text(Language.Chinese), StringComparison.Ordinal);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
