using System.Text;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.X509;

namespace GatewayConsole.Touring;

/// <summary>A challenge is signed by the file certificate and by an EKey; the EKey is walked to its last try, locked, and unlocked by the authority.</summary>
internal static class EKeyChapter
{
    private static readonly byte[] Challenge = Encoding.ASCII.GetBytes("a random number of the exchange");

    public static void Run(Narrator narrator, TourWorld world)
    {
        narrator.Chapter("A gateway signs in: with its file certificate, and with its EKey, which locks after six wrong PINs", "网关登录：使用文件证书，以及输错六次即锁定的 EKey");
        var folder = Directory.CreateTempSubdirectory("exchange-gateway-tour-");
        try
        {
            var pair = world.Certificates.Values.First();
            TellAsync(narrator, pair[0], pair[1], Path.Combine(folder.FullName, "ekey.json")).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task TellAsync(Narrator narrator, IssuedCertificate sm2, IssuedCertificate rsa, string path)
    {
        await using var file = new FileSignInKey(rsa.Certificate, rsa.ToPkcs12("file password"), new Typed("file password"));
        Signed(narrator, await file.SignAsync(Challenge), rsa.Certificate);

        using var pin = Pin.Copy("314159");
        using var officerPin = Pin.Copy("87654321");
        var token = SimulatedToken.Create(path, new("TDGW", "0001", [sm2]), pin, officerPin);
        var records = new InMemoryTryRecords();
        await using var eKey = new SimulatedEKey(token, records, PinPolicy.Default);
        await eKey.LogInAsync(new Typed("314159"));
        Signed(narrator, await eKey.SignAsync(Challenge), sm2.Certificate);

        for (var wrong = 1; wrong <= 5; wrong++)
        {
            Told(narrator, await eKey.LogInAsync(new Typed($"00000{wrong}")));
        }

        Told(narrator, await eKey.LogInAsync(new Typed("000006")));
        Told(narrator, await eKey.LogInAsync(new Typed("000006"), finalTryConsent: true));
        Told(narrator, await eKey.LogInAsync(new Typed("314159"), finalTryConsent: true));
        await UnlockAsync(narrator, token, eKey, records);
        Signed(narrator, await eKey.SignAsync(Challenge), sm2.Certificate);
    }

    private static async Task UnlockAsync(Narrator narrator, SimulatedToken token, SimulatedEKey eKey, ITryRecords records)
    {
        var form = new UnlockForm { CertificateId = "0001", ContactName = "王芳", InitialPinStated = true, IsSigned = true, Papers = [UnlockPaper.Form, UnlockPaper.EKey], Route = UnlockRoute.ByPost };
        foreach (var violation in token.RequestUnlock(form).AsT2)
        {
            narrator.Refusal(violation.Text(narrator.Screen.Language));
        }

        using var initialPin = Pin.Copy("271828");
        _ = token.RequestUnlock(form with { ContactPhone = "021-68800000", IsStamped = true }).AsT0;
        _ = token.Unlock(initialPin).AsT0;
        await new PinGate(records, PinPolicy.Default).ResetAsync(eKey.Identity);
        narrator.Say("→ The authority unlocks it, off line, with the PIN that the paper states.", "→ CA 中心线下解锁，密码为申请表所写的初始密码。");
        Told(narrator, await eKey.LogInAsync(new Typed("271828")));
        using var newPin = Pin.Copy("161803");
        var changed = await eKey.ChangePinAsync(new Typed("271828"), newPin);
        narrator.Say(changed.IsT0 ? "→ The PIN is changed." : $"{changed.Value}", changed.IsT0 ? "→ 密码已修改。" : $"{changed.Value}");
        await eKey.LogInAsync(new Typed("161803"));
    }

    private static void Signed(Narrator narrator, SignOutcome outcome, Certificate certificate)
    {
        var signature = outcome.Match(signed => signed.Signature, refusal => throw new InvalidOperationException($"{refusal}"), fault => throw new InvalidOperationException($"{fault}"));
        if (!VerificationKey.Of(certificate)!.Verify(Challenge, signature.Span))
        {
            throw new InvalidOperationException("The signature does not verify.");
        }

        var algorithm = $"{certificate.Facts.KeyAlgorithm}".ToUpperInvariant();
        narrator.Say(
            $"→ {algorithm}: the exchange's challenge is signed, and verifies with the certificate.",
            $"→ {algorithm}：已对交易所的随机数签名，证书验证通过。");
    }

    private static void Told(Narrator narrator, EKeyLogin login)
    {
        var language = narrator.Screen.Language;
        login.Switch(
            _ => narrator.Say("→ Logged in.", "→ 已登录。"),
            rejected => narrator.Refusal(narrator.Screen.Pick("Wrong PIN. ", "密码错误。") + rejected.Status.Text(language)),
            refused => narrator.Refusal(refused.Reason.Text(language)),
            _ => throw new InvalidOperationException("Somebody typed."),
            _ => throw new InvalidOperationException("It is there."),
            other => throw new InvalidOperationException($"{other}"),
            _ => throw new InvalidOperationException("Nobody else uses it."),
            fault => throw new InvalidOperationException($"{fault}"));
    }

    private sealed class Typed(string secret) : IPinPrompt, IPasswordPrompt
    {
        public bool IsUnattended => false;

        public ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation) => new(Pin.Copy(secret));

        public ValueTask<PasswordAnswer> AskAsync(Certificate certificate, CancellationToken cancellation) => new(Pin.Copy(secret));
    }
}
