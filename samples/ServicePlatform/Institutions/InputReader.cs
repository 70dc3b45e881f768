using System.Text;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using ServicePlatform.Answers;
using ServicePlatform.Languages;

namespace ServicePlatform.Institutions;

/// <summary>Reads what was typed or sent, and gathers everything that is wrong with it.</summary>
internal sealed class InputReader(Say say)
{
    private const int MostText = 200, MostName = 64;
    private readonly List<BrokenRule> _broken = [];

    /// <summary>What is wrong, each with its place.</summary>
    public IReadOnlyList<BrokenRule> Broken => _broken;

    /// <summary>A value that must be there.</summary>
    public T? Needed<T>(string? text, Func<string?, string, Checked<T>> of, string path)
        where T : class => of(text, path).Match<T?>(value => value, Refuse<T>);

    /// <summary>A value that may be left blank.</summary>
    public T? Given<T>(string? text, Func<string?, string, Checked<T>> of, string path)
        where T : class => string.IsNullOrWhiteSpace(text) ? null : Needed(text, of, path);

    /// <summary>How many VPN accounts there may be.</summary>
    public VpnQuota Quota(int quota, string path) => VpnQuota.Of(quota, path).Match(value => value, violation =>
    {
        Refuse<object>(violation);
        return default;
    });

    /// <summary>A short text on one line.</summary>
    public string? Text(string? text, string path)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return null;
        }

        if (trimmed.Length > MostText || trimmed.EnumerateRunes().Any(character => Rune.IsControl(character) || character == Rune.ReplacementChar))
        {
            _broken.Add(new(null, "short-text", path, null, $"1–{MostText}", say.Pick($"At most {MostText} characters on one line. Shorten it.", $"最多{MostText}个字符，不得换行或含控制字符。请修改。")));
        }

        return trimmed;
    }

    /// <summary>
    /// The name that somebody signs in by. The registry tells <c>Li</c> from <c>li</c>, people who type their name do not;
    /// and <c>@</c> parts it from the institution.
    /// </summary>
    public AccountName? LoginName(string? text, string path)
    {
        if (Needed(text, AccountName.Of, path) is { } name && name.Value.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_'))
        {
            return name;
        }

        if (_broken.Count == 0 || _broken[^1].Path != path)
        {
            _broken.Add(new(null, "login-name", path, text, "a–z 0–9 . - _", say.Pick($"A login name has 1–{MostName} characters: small letters a–z, digits, dots, hyphens, underscores.", $"登录名为1–{MostName}个字符，只能使用小写字母a–z、数字、点、连字符和下划线。")));
        }

        return null;
    }

    /// <summary>The institution's part of what its people sign in by, which has the same characters for the same reasons.</summary>
    public InstitutionId? LoginInstitution(string? text, string path) => LoginName(text, path) is { } name ? Needed(name.Value, InstitutionId.Of, path) : null;

    /// <summary>An institution's record; null where something is wrong with it.</summary>
    public InstitutionRecord? Record(RecordWanted wanted, string path = "")
    {
        var name = Needed(wanted.Name, InstitutionName.Of, path + "name");
        var record = new InstitutionRecord
        {
            Name = name!,
            MemberCode = Given(wanted.MemberCode, MemberCode.Of, path + "memberCode"),
            NewMemberCode = Given(wanted.NewMemberCode, MemberCode.Of, path + "newMemberCode"),
            MbpClientName = Given(wanted.MbpClientName, MbpClientName.Of, path + "mbpClientName"),
            MbpClientId = Given(wanted.MbpClientId, MbpClientId.Of, path + "mbpClientId"),
            Industry = Given(wanted.Industry, Industry.Of, path + "industry"),
            UnifiedSocialCreditCode = Given(wanted.UnifiedSocialCreditCode, UnifiedSocialCreditCode.Of, path + "unifiedSocialCreditCode"),
        };
        return _broken.Count == 0 ? record : null;
    }

    /// <summary>An account that is wanted; null where something is wrong with it.</summary>
    public NewAccount? Account(string? name, AccountWanted wanted)
    {
        var login = LoginName(name, "account");
        var account = new NewAccount(login!)
        {
            Description = Text(wanted.Description, "description"),
            PersonName = Text(wanted.PersonName, "personName"),
            ContactPhone = Given(wanted.ContactPhone, MobileNumber.Of, "contactPhone"),
            IsAdministrator = wanted.Administrator,
            VpnAccount = Given(wanted.VpnAccount, AccountName.Of, "vpnAccount"),
        };
        return _broken.Count == 0 ? account : null;
    }

    private T? Refuse<T>(Violation violation)
        where T : class
    {
        _broken.Add(new(violation.Rule.Id, violation.Code, violation.Path, violation.Found, violation.Allowed, violation.Text(say.Language)));
        return null;
    }
}
