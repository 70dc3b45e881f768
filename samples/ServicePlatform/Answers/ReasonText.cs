namespace ServicePlatform.Answers;

/// <summary>A reason that a person gives, as a text on one or more lines.</summary>
internal static class ReasonText
{
    private const int Most = 2_000;

    /// <summary>What is wrong with it as a text; null where nothing is. Whether there must be one is the registry's to say.</summary>
    public static BrokenRule? Flaw(string? reason, Languages.Say say) =>
        reason is null || (reason.Length <= Most && !reason.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'))) ? null
        : new(null, "reason-text", "reason", null, $"1–{Most}", say.Pick(
            $"A reason has at most {Most} characters, none of them a control character. Shorten it.", $"理由最多{Most}个字符，不得含控制字符。请修改。"));
}
