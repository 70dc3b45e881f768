using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using Microsoft.AspNetCore.Components;
using ServicePlatform.Addresses;
using ServicePlatform.Drawings;
using ServicePlatform.Forms;
using ServicePlatform.Layout;

namespace ServicePlatform.Filings;

/// <summary>The page of a market-maker filing, new, drafted or in force.</summary>
public sealed partial class FilingPage
{
    private readonly FormMessages _messages = new();
    private Institution? _institution;
    private BusinessSerialNumber? _number;
    private Stored<RegisteredFiling>? _stored;
    private AccessDenied? _denied;
    private Typed _typed = new();
    private string _request = RequestId.New().Value;
    private long? _seen;
    private bool _newer;

    [Parameter] public required string Institution { get; set; }

    [Parameter] public string? Number { get; set; }

    [CascadingParameter] public required HttpContext Http { get; set; }

    private string Title => Say.Pick("Market-maker filing", "做市商交易网关报备");

    private string Root => $"/institutions/{AddressText.Of(Institution)}/filings";

    private string AccountsDeclaration => Say.Pick("The accounts of this batch are already on record with the exchange.", "该批账户已在交易所备案。");

    private string GatewaysDeclaration => Say.Pick("The market-making gateways serve market making alone.", "做市交易网关仅用于做市业务。");

    private AggregateKey Key => AggregateKey.OfFiling(_institution!.Id, _number!);

    protected override async Task OnInitializedAsync()
    {
        _institution = await Institutions.FindAsync(Institution, Http.RequestAborted).ConfigureAwait(true);
        if (_institution is null || !BusinessSerialNumber.Of(Number ?? SentNumber ?? NewNumber).TryPickT0(out _number, out _) || (Number is not null && !await FindAsync().ConfigureAwait(true)))
        {
            Navigation.NotFound();
            return;
        }

        _denied ??= Institutions.Lacks(_institution, _stored is null ? new AccessRequest.Work(Product.TradingGateway) : new AccessRequest.View(Product.TradingGateway));
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            var form = Http.Request.Form;
            (_typed, _request, _seen) = (Typed.Of(form), form["request"].ToString(), long.TryParse(form["seen"], out var seen) ? seen : null);
        }
        else
        {
            foreach (var (row, gateway) in Http.Request.Query["gateway"].Index())
            {
                _typed.Put($"{FilingTyping.Gateways}[{row}]", gateway);
            }
        }
    }

    private string? SentNumber => HttpMethods.IsPost(Http.Request.Method) ? Http.Request.Form["number"].ToString() : null;

    private string NewNumber => $"MF-{ShanghaiDate.Of(Clock.GetCurrentInstant()).Replace("-", "", StringComparison.Ordinal)}-{Guid.NewGuid().ToString("N")[..6].ToUpperInvariant()}";

    private async Task<bool> FindAsync()
    {
        (await Show.ExecuteAsync<RegisteredFiling>(Caller.Acting, Key, Http.RequestAborted).ConfigureAwait(true)).Switch(found => _stored = found, denied => _denied = denied, _ => { }, _ => { });
        if (_stored is not null)
        {
            (_typed, _seen) = (FilingTyping.Fill(_stored.Value.Value.Form), _stored.Version);
        }

        return _stored is not null || _denied is not null;
    }

    private async Task SendAsync()
    {
        var sent = Http.Request.Form;
        if (_denied is not null || ChangesRows(sent["rows"].ToString().Split(':')))
        {
            return;
        }

        var form = FilingTyping.Read(_typed);
        var outcome = _seen is null
            ? await Draft.ExecuteAsync(new(Head("save"), _number!, form), Http.RequestAborted).ConfigureAwait(true)
            : await Save.ExecuteAsync(new(Head("save"), _number!, form), Http.RequestAborted).ConfigureAwait(true);
        if (outcome.TryPickT0(out var saved, out _))
        {
            _seen = saved.Receipt.Target.Version;
            outcome = sent["do"] == "submit" ? await Submit.ExecuteAsync(new(Head("submit"), _number!), Http.RequestAborted).ConfigureAwait(true) : outcome;
        }

        if (outcome.IsT0)
        {
            Navigation.NavigateTo($"{Root}/{AddressText.Of(_number!.Value)}");
            return;
        }

        await ExplainAsync(outcome).ConfigureAwait(true);
    }

    private async Task ExplainAsync(CommandOutcome outcome)
    {
        var typed = _typed;
        var seen = _seen;
        _newer = outcome.IsT6 && await FindAsync().ConfigureAwait(true) && _stored is not null;
        _typed = typed;
        _seen = _newer ? _stored!.Version : seen;
        if (!_newer)
        {
            _messages.Add(outcome, Say.Language);
            _ = _seen is not null && await FindAsync().ConfigureAwait(true);
            (_typed, _seen) = (typed, _stored?.Version);
        }

        _request = RequestId.New().Value;
        Http.Response.StatusCode = _newer ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
    }

    private CommandHead Head(string part) => Caller.Commands(_institution!.Id, RequestId.Of($"{_request}/{part}").Match(id => id, _ => RequestId.New()), _seen);

    private bool ChangesRows(string[] asked)
    {
        var known = asked is [_, FilingTyping.Accounts or FilingTyping.Gateways, ..];
        if (known && asked is ["add", var list])
        {
            if (_typed.Rows(list) == 0)
            {
                _typed.AddRow(list);
            }

            _typed.AddRow(list);
            return true;
        }

        if (known && asked is ["remove", var rows, var row] && int.TryParse(row, out var place))
        {
            _typed.RemoveRow(rows, place);
            return true;
        }

        return false;
    }
}
