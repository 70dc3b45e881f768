using System.Globalization;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Rules;

namespace ServicePlatform.Demo;

/// <summary>
/// Does the demo's commands one after the other. Each has a request id of its own, the same on every start: so one that was
/// done before is not done again, and a start that was cut off is taken up.
/// </summary>
internal sealed class DemoDesk(DemoAccount by, InstitutionId about, string part)
{
    private int _commands;

    public CommandHead Head => By(by);

    public CommandHead By(DemoAccount account) => By(account.Acting);

    public CommandHead By(Acting acting) => new(acting, about, RequestId.Of(string.Create(CultureInfo.InvariantCulture, $"demo/{about}/{part}/{++_commands}")).AsT0);

    /// <exception cref="InvalidOperationException">The registry refuses it: the demo's data break one of its rules.</exception>
    public static async ValueTask DoneAsync(ValueTask<CommandOutcome> command)
    {
        var refusal = (await command.ConfigureAwait(false)).Match(
            _ => null,
            denied => denied.ToString(),
            missing => missing.Text(Language.English),
            refused => refused.Text(Language.English),
            refused => $"{refused} {refused.Violations}",
            violations => violations.ToString(),
            Earlier,
            unavailable => unavailable.Text(Language.English));
        refusal.Refuse();
    }

    // Dates follow the clock, so a command that was done on another day differs in them alone.
    private static string? Earlier(Conflict conflict) => conflict.Kind is ConflictKind.RequestIdUsed ? null : conflict.Text(Language.English);
}

internal static class DemoRefusal
{
    /// <exception cref="InvalidOperationException">There is a refusal.</exception>
    public static void Refuse(this string? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal);
        }
    }
}
