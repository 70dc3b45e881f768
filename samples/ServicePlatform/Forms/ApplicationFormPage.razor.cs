using ExchangeGateway;
using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.AspNetCore.Components;
using NodaTime;
using ServicePlatform.Addresses;
using ServicePlatform.Callers;
using ServicePlatform.Drawings;
using ServicePlatform.Languages;

namespace ServicePlatform.Forms;

/// <summary>The page of every application form, new or drafted.</summary>
public sealed partial class ApplicationFormPage
{
    private const int MostKnown = 200;

    private ApplicationDraft? _draft;
    private Institution? _institution;
    private AccessDenied? _denied;
    private ApplicationStep? _returned;
    private bool _saved;
    private IReadOnlyList<string> _known = [];

    [Parameter] public required string Institution { get; set; }

    [Parameter] public string? Number { get; set; }

    [Inject] internal Say Say { get; set; } = null!;

    [Inject] internal Caller Caller { get; set; } = null!;

    [Inject] internal InstitutionDesk Institutions { get; set; } = null!;

    [Inject] internal ApplicationDesk Desk { get; set; } = null!;

    [Inject] internal Show Show { get; set; } = null!;

    [Inject] internal QueryGateways Gateways { get; set; } = null!;

    [Inject] internal IClock Clock { get; set; } = null!;

    [Inject] internal NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] public required HttpContext Http { get; set; }

    private string Root => $"institutions/{AddressText.Of(Institution)}";

    private string Title => Say.Pick(_draft!.Kind.English, _draft.Kind.Chinese);

    // Once the registry has it, it is sent to its own page.
    private string Action => _draft!.Seen is null ? $"/{Root}/{_draft.Kind.Address}" : $"/{Root}/applications/{AddressText.Of(_draft.Number.Value)}/form";

    private string Back => _draft!.Seen is null ? $"/{Root}/{_draft.Kind.Address.Split('/')[0]}" : $"/{Root}/applications/{AddressText.Of(_draft.Number.Value)}";

    private FormRequirements Table => FormRequirements.Default(_draft!.Kind.Kind);

    protected override async Task OnInitializedAsync()
    {
        _institution = await Institutions.FindAsync(Institution, Http.RequestAborted).ConfigureAwait(true);
        if (_institution is null || await FindDraftAsync(_institution.Id).ConfigureAwait(true) is not { } draft)
        {
            Navigation.NotFound();
            return;
        }

        if (HttpMethods.IsPost(Http.Request.Method))
        {
            draft = Sent(draft);
        }

        _draft = draft;
        _saved = Http.Request.Query.ContainsKey("saved");
        _denied = Institutions.Lacks(_institution, new AccessRequest.Start(draft.Kind.Kind));
        _known = await KnownAsync(draft.Kind.Kind).ConfigureAwait(true);
    }

    private async Task<ApplicationDraft?> FindDraftAsync(InstitutionId institution)
    {
        if (Number is null)
        {
            return New(institution);
        }

        if (!BusinessSerialNumber.Of(Number).TryPickT0(out var number, out _))
        {
            return null;
        }

        var outcome = await Show.ExecuteAsync<RegisteredApplication>(Caller.Acting, AggregateKey.Of(institution, number), Http.RequestAborted).ConfigureAwait(true);
        if (!outcome.TryPickT0(out var stored, out _))
        {
            return null;
        }

        var application = stored.Value.Value;
        if (application.State is not (ApplicationState.MaterialPreparation or ApplicationState.InformationRegistration))
        {
            Navigation.NavigateTo($"/{Root}/applications/{AddressText.Of(number.Value)}");
        }

        _returned = application.History.LastOrDefault(step => step.Action is not ApplicationAction.Save) is { Action: ApplicationAction.Return } step ? step : null;
        var kind = FormKind.Of(application.Form);
        return new(institution, number, kind, kind.Fill(application.Form)) { Seen = stored.Version, Attachments = application.Form.Attachments };
    }

    private ApplicationDraft New(InstitutionId institution)
    {
        var kind = FormKind.All.Single(kind => new Uri(Navigation.Uri).AbsolutePath.EndsWith(kind.Address, StringComparison.Ordinal));
        var typed = new Typed();
        foreach (var (row, gateway) in Http.Request.Query["gateway"].Index())
        {
            typed.Put(kind == FormKind.MarketDataRevocation ? $"gateways[{row}]" : $"gateways[{row}].registrationNumber", gateway);
        }

        return new(institution, NewNumber(kind), kind, typed);
    }

    // Few enough a day that chance alone keeps two apart; the registry refuses the second of one number.
    private BusinessSerialNumber NewNumber(FormKind kind) =>
        BusinessSerialNumber.Of($"{kind.Prefix}-{ShanghaiDate.Of(Clock.GetCurrentInstant()).Replace("-", "", StringComparison.Ordinal)}-{Guid.NewGuid().ToString("N")[..6].ToUpperInvariant()}").AsT0;

    // What was typed, over what the registry has.
    private ApplicationDraft Sent(ApplicationDraft there)
    {
        var form = Http.Request.Form;
        var number = Number is null && BusinessSerialNumber.Of(form["number"]).TryPickT0(out var given, out _) ? given : there.Number;
        var without = form["without"];
        return new(there.Institution, number, there.Kind, Typed.Of(form))
        {
            Request = form["request"].ToString(),
            Seen = long.TryParse(form["seen"], out var seen) ? seen : null,
            Attachments = there.Attachments.Where(attachment => !without.Contains(MaterialFields.Key(attachment))).ToValueList(),
        };
    }

    private async Task SendAsync()
    {
        var form = Http.Request.Form;
        if (_draft is null || _denied is not null || ChangesRows(form["rows"].ToString().Split(':')))
        {
            return;
        }

        var submits = form["do"] == "submit";
        var done = await Desk.SaveAsync(_draft, form.Files, Http.RequestAborted).ConfigureAwait(true)
            && (!submits || await Desk.SubmitAsync(_draft, Http.RequestAborted).ConfigureAwait(true));
        if (done)
        {
            var application = $"/{Root}/applications/{AddressText.Of(_draft.Number.Value)}";
            Navigation.NavigateTo(submits ? application : application + "/form?saved=1");
            return;
        }

        Http.Response.StatusCode = _draft.Newer is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        _draft.Request = RequestId.New().Value;
    }

    // For those whose browser runs no script.
    private bool ChangesRows(string[] asked)
    {
        switch (asked)
        {
            case ["add", var list] when _draft!.Kind.Lists.Contains(list):
                if (_draft.Typed.Rows(list) == 0)
                {
                    _draft.Typed.AddRow(list);
                }

                _draft.Typed.AddRow(list);
                return true;
            case ["remove", var list, var row] when _draft!.Kind.Lists.Contains(list) && int.TryParse(row, out var place):
                _draft.Typed.RemoveRow(list, place);
                return true;
            default:
                return false;
        }
    }

    private async Task<IReadOnlyList<string>> KnownAsync(ApplicationKind kind)
    {
        var system = PlatformAccess.ProductOf(kind) == Product.TradingGateway ? GatewaySystem.Trading : GatewaySystem.MarketData;
        return (await Gateways.ExecuteAsync(Caller.Asks(_institution!.Id), new(system), new(MostKnown), Http.RequestAborted).ConfigureAwait(true))
            .Match<IReadOnlyList<string>>(page => [.. page.Items.Where(found => found.Gateway.Value.State is ExchangeGateway.Gateways.GatewayState.Open).Select(found => found.Gateway.Value.Number.Value)], _ => [], _ => [], _ => []);
    }
}
