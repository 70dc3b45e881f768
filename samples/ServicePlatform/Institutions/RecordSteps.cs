using System.Globalization;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Queries;
using ServicePlatform.Callers;
using ServicePlatform.Forms;
using ServicePlatform.Languages;
using ServicePlatform.Layout;

namespace ServicePlatform.Institutions;

/// <summary>What the page of an institution's record does.</summary>
internal sealed class RecordSteps(Caller caller, Show show, RegisterInstitution register, EditInstitution edit, FillMemberCode fill, SetVpnQuota setQuota, InputReader input, Say say)
{
    /// <summary>The institution and its version; null where there is none of that name, or none for this account.</summary>
    public async Task<Stored<RegisteredInstitution>?> FindAsync(string name, CancellationToken cancellation) =>
        InstitutionId.Of(name).TryPickT0(out var id, out _)
            ? (await show.ExecuteAsync<RegisteredInstitution>(caller.Acting, AggregateKey.Of(id), cancellation).ConfigureAwait(false))
                .Match<Stored<RegisteredInstitution>?>(found => found, _ => null, _ => null, unavailable => throw new InvalidOperationException(unavailable.ToString()))
            : null;

    /// <summary>The fields as they stand.</summary>
    public Typed Shown(Stored<RegisteredInstitution> found)
    {
        var typed = RecordFields.Typed(found.Value.Value.Record, say);
        typed.Put("vpnQuota", found.Value.Value.VpnQuota.Value);
        typed.Put("seen", found.Version.ToString(CultureInfo.InvariantCulture));
        return typed;
    }

    /// <summary>Whether it was done; if not, the messages say why.</summary>
    public async Task<bool> TakeAsync(InstitutionId institution, InstitutionAct act, Typed typed, FormMessages messages, CancellationToken cancellation)
    {
        var request = RequestId.Of(typed["request"]).Match(request => request, _ => RequestId.New());
        var head = caller.Commands(institution, request, long.TryParse(typed["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null);
        var outcome = act switch
        {
            InstitutionAct.EditRecord => input.Record(RecordFields.Wanted(typed)) is { } record ? await edit.ExecuteAsync(new(head, record), cancellation).ConfigureAwait(false) : null,
            InstitutionAct.FillMemberCode => input.Needed(typed["memberCode"], MemberCode.Of, "memberCode") is { } code ? await fill.ExecuteAsync(new(head, code), cancellation).ConfigureAwait(false) : null,
            _ => await SetQuotaAsync(head, typed["vpnQuota"], cancellation).ConfigureAwait(false),
        };
        Tell(messages);
        if (outcome is not null)
        {
            messages.Add(outcome, say.Language);
        }

        return outcome is { IsT0: true };
    }

    /// <summary>Takes an institution up (1.1-1): which one; null where it was not, and the messages say why.</summary>
    public async Task<InstitutionId?> RegisterAsync(Typed typed, FormMessages messages, CancellationToken cancellation)
    {
        var id = input.LoginInstitution(typed["institution"], "institution");
        var quota = Quota(typed["vpnQuota"]);
        if (input.Record(RecordFields.Wanted(typed)) is not { } record)
        {
            Tell(messages);
            return null;
        }

        var request = RequestId.Of(typed["request"]).Match(request => request, _ => RequestId.New());
        var outcome = await register.ExecuteAsync(new(caller.Commands(id!, request), record, quota, typed["hosted"] is not null), cancellation).ConfigureAwait(false);
        messages.Add(outcome, say.Language);
        return outcome.IsT0 ? id : null;
    }

    private void Tell(FormMessages messages)
    {
        foreach (var broken in input.Broken)
        {
            messages.Add(broken.Path, broken.Text);
        }
    }

    // What is no number is out of every range.
    private VpnQuota Quota(string? typed) => input.Quota(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1, "vpnQuota");

    private async Task<CommandOutcome?> SetQuotaAsync(CommandHead head, string? typed, CancellationToken cancellation)
    {
        var quota = Quota(typed);
        return input.Broken.Count == 0 ? await setQuota.ExecuteAsync(new(head, quota), cancellation).ConfigureAwait(false) : null;
    }
}
