using System.CommandLine;
using ExchangeGateway;
using ExchangeGateway.EKeys;

namespace GatewayConsole.EKeys;

/// <summary>What the paper form of an unlock says, as options. The PIN wanted after it stands on the paper alone.</summary>
internal sealed class UnlockFormOptions(Screen screen)
{
    private readonly Option<bool> _byPost = new("--by-post") { Description = screen.Pick("It is posted; otherwise a person brings it.", "邮寄办理；省略则为到场办理。") };
    private readonly Option<string?> _certificate = new("--certificate-id") { Description = screen.Pick("The certificate's id.", "证书 ID。"), HelpName = "ID" };
    private readonly Option<string?> _contact = new("--contact") { Description = screen.Pick("The contact's name.", "联系人姓名。"), HelpName = "NAME" };
    private readonly Option<string?> _phone = new("--phone") { Description = screen.Pick("The contact's phone.", "联系人电话。"), HelpName = "PHONE" };
    private readonly Option<bool> _pinStated = new("--pin-stated") { Description = screen.Pick("The paper states the PIN wanted after unlocking.", "纸质申请表已写明解锁后的初始密码。") };
    private readonly Option<bool> _signed = new("--signed") { Description = screen.Pick("The paper is signed.", "已签字。") };
    private readonly Option<bool> _stamped = new("--stamped") { Description = screen.Pick("The paper is stamped.", "已盖章。") };
    private readonly Option<UnlockPaper[]> _papers = new("--papers")
    {
        Description = screen.Pick("What goes with it.", "一并提交的材料。"), HelpName = string.Join('|', Enum.GetNames<UnlockPaper>()), AllowMultipleArgumentsPerToken = true,
    };

    public IEnumerable<Option> All => [_byPost, _certificate, _contact, _phone, _pinStated, _signed, _stamped, _papers];

    public UnlockForm Of(ParseResult parsed) => new()
    {
        Route = parsed.GetValue(_byPost) ? UnlockRoute.ByPost : UnlockRoute.InPerson,
        CertificateId = parsed.GetValue(_certificate),
        ContactName = parsed.GetValue(_contact),
        ContactPhone = parsed.GetValue(_phone),
        InitialPinStated = parsed.GetValue(_pinStated),
        IsSigned = parsed.GetValue(_signed),
        IsStamped = parsed.GetValue(_stamped),
        Papers = (parsed.GetValue(_papers) ?? []).ToValueList(),
    };
}
