using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ServicePlatform.Callers;
using ServicePlatform.Forms;
using ServicePlatform.Languages;
using ServicePlatform.Layout;

namespace ServicePlatform.Accounts;

/// <summary>An account changes its own contact phone: a code is sent to the new number, and entered (1.7-1). The registry decides.</summary>
internal sealed class PhoneChange(Caller caller, RequestPhoneChange request, VerifyPhoneChange verify, ICodeSender codes, Say say)
{
    /// <summary>Sends a code to the new number; whether it was done, else the messages say why.</summary>
    public async Task<bool> RequestAsync(string? number, FormMessages messages)
    {
        if (MobileNumber.Of(number, "newPhone").TryPickT1(out var violation, out var phone))
        {
            messages.Add(violation.Path, violation.Text(say.Language));
            return false;
        }

        var code = SmsCode.Draw();
        var outcome = await request.ExecuteAsync(new(caller.Commands(caller.Home, RequestId.New()), phone, code.Hash())).ConfigureAwait(false);
        messages.Add(outcome, say.Language);
        if (outcome.IsT0)
        {
            await codes.SendAsync(phone, say.Pick(
                $"Your code is {code.Unmasked}. Enter it to make this the contact phone of your account.", $"验证码 {code.Unmasked}，用于将本号码设为您账号的联系手机。"), CancellationToken.None).ConfigureAwait(false);
        }

        return outcome.IsT0;
    }

    /// <summary>Enters the code; where the change stands after it, or null where the messages say why not.</summary>
    public async Task<ContactPhoneChangeState?> VerifyAsync(string? code, FormMessages messages)
    {
        var outcome = await verify.ExecuteAsync(new(caller.Commands(caller.Home, RequestId.New()), code ?? "")).ConfigureAwait(false);
        messages.Add(outcome, say.Language);
        ContactPhoneChangeState? state = outcome.TryPickT0(out var done, out _) ? Enum.Parse<ContactPhoneChangeState>(done.Receipt.Target.To) : null;
        if (Text(state) is { } text)
        {
            messages.Add("code", text);
        }

        return state;
    }

    private string? Text(ContactPhoneChangeState? state) => state switch
    {
        ContactPhoneChangeState.Requested => say.Pick("The code is wrong. Type the last one sent.", "验证码错误。请输入最近一次收到的验证码。"),
        ContactPhoneChangeState.Expired => say.Pick("The code is too old. Ask for another.", "验证码已失效。请重新获取。"),
        ContactPhoneChangeState.Exhausted => say.Pick("Too many wrong codes. Ask for another.", "验证码错误次数过多。请重新获取。"),
        _ => null,
    };
}
