using ExchangeGateway.Applications;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Queries;
using ServicePlatform.Callers;
using ServicePlatform.Languages;

namespace ServicePlatform.Forms;

/// <summary>
/// Sends a form: saves it, keeps its files, hands it in. Each of its commands has a request id that follows from the
/// sending's own, so that a second click does nothing a second time.
/// </summary>
internal sealed class ApplicationDesk(
    Caller caller, Say say, DraftUploads uploads, Show show, DraftApplication draft, SaveApplication save, RegisterInformation register, SubmitApplication submit)
{
    /// <summary>Saves what was typed, with the files that came with it. Whether that was all done; else the draft's messages say why not.</summary>
    public async Task<bool> SaveAsync(ApplicationDraft page, IFormFileCollection files, CancellationToken cancellation)
    {
        var form = page.Kind.Form(new(page.Typed, page.Messages, say), page.Attachments);
        if (page.Messages.All.Count > 0 || !await KeepAsync(page, form, "save", cancellation).ConfigureAwait(false))
        {
            return false;
        }

        var before = page.Attachments;
        page.Attachments = await uploads.KeepAsync(page, files, cancellation).ConfigureAwait(false);
        return (page.Attachments == before || await KeepAsync(page, form with { Attachments = page.Attachments }, "attach", cancellation).ConfigureAwait(false))
            && page.Messages.All.Count == 0;
    }

    /// <summary>Hands in what was saved.</summary>
    public async Task<bool> SubmitAsync(ApplicationDraft page, CancellationToken cancellation)
    {
        var read = await show.ExecuteAsync<RegisteredApplication>(caller.Acting, page.Key, cancellation).ConfigureAwait(false);
        if (!read.TryPickT0(out var stored, out _))
        {
            return Done(page, new NotFound(page.Key));
        }

        await uploads.CheckAsync(page, cancellation).ConfigureAwait(false);
        if (page.Messages.All.Count > 0)
        {
            return false;
        }

        if (stored.Value.Value.State is ApplicationState.MaterialPreparation
            && !Done(page, await register.ExecuteAsync(new(Head(page, "register"), page.Number), cancellation).ConfigureAwait(false)))
        {
            // The materials stop it here; what else the form lacks is said with them.
            if (stored.Value.Value.Form.ViolationsWithoutGateways() is { } more)
            {
                page.Messages.Add(more, say.Language);
            }

            return false;
        }

        return Done(page, await submit.ExecuteAsync(new(Head(page, "submit"), page.Number), cancellation).ConfigureAwait(false));
    }

    /// <summary>What to show beside a form that somebody else changed meanwhile.</summary>
    public async Task ShowNewerAsync(ApplicationDraft page, CancellationToken cancellation)
    {
        if ((await show.ExecuteAsync<RegisteredApplication>(caller.Acting, page.Key, cancellation).ConfigureAwait(false)).TryPickT0(out var stored, out _))
        {
            (page.Newer, page.Seen, page.Attachments) = (stored, stored.Version, stored.Value.Value.Form.Attachments);
        }
    }

    private async Task<bool> KeepAsync(ApplicationDraft page, ApplicationForm form, string part, CancellationToken cancellation)
    {
        var outcome = page.Seen is null
            ? await draft.ExecuteAsync(new(Head(page, part), page.Number, form), cancellation).ConfigureAwait(false)
            : await save.ExecuteAsync(new(Head(page, part), page.Number, form), cancellation).ConfigureAwait(false);
        if (outcome.IsT6)
        {
            await ShowNewerAsync(page, cancellation).ConfigureAwait(false);
            if (page.Newer is not null)
            {
                return false;
            }
        }

        return Done(page, outcome);
    }

    private CommandHead Head(ApplicationDraft page, string part) =>
        caller.Commands(page.Institution, RequestId.Of($"{page.Request}/{part}").Match(id => id, _ => RequestId.New()), page.Seen);

    private bool Done(ApplicationDraft page, CommandOutcome outcome)
    {
        if (outcome.TryPickT0(out var done, out _))
        {
            page.Seen = done.Receipt.Target.Version;
            return true;
        }

        page.Messages.Add(outcome, say.Language);
        return false;
    }
}
