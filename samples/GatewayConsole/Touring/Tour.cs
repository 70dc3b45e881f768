using NodaTime;
using Spectre.Console;

namespace GatewayConsole.Touring;

/// <summary>The tour: what the library is for, from the first form to the revocation, on real certificates.</summary>
internal static class Tour
{
    public static int Run(Screen screen, Instant at)
    {
        var narrator = new Narrator(screen);
        var world = new TourWorld(at);
        narrator.Say(
            $"{TourWorld.Institution} opens five trading gateways. All that follows is worked out by the library, on the spot.",
            $"{TourWorld.Institution} 申请开通五个交易网关。以下内容均由程序库现场计算。");
        AccessChapter.Run(narrator, world);
        OpeningChapters.Run(narrator, world);
        CertificateChapter.Run(narrator, world);
        EKeyChapter.Run(narrator, world);
        ChangeChapters.Run(narrator, world);
        AuditChapter.Run(narrator, world);
        PlanChapter.Run(narrator, world);
        RegistryChapter.Run(narrator, world);
        RevocationChapter.Run(narrator, world);
        screen.Ansi.WriteLine();
        narrator.Say(
            "Now yours: inspect PATH, audit --inventory CSV, plan --inventory CSV, check FORM.json, access FILE.json, ekey status, registry import CSV, lifecycles NAME; each with --help.",
            "接下来可用自己的数据：inspect 路径、audit --inventory CSV、plan --inventory CSV、check 表单.json、access 文件.json、ekey status、registry import CSV、lifecycles 名称；均可加 --help。");
        return ExitCode.Good;
    }
}
