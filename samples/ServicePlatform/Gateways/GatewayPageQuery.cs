using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;
using ServicePlatform.Forms;
using ServicePlatform.Languages;
using ServicePlatform.Layout;

namespace ServicePlatform.Gateways;

/// <summary>What a page of gateways is asked for in its address: criteria, and which page.</summary>
internal sealed class GatewayPageQuery
{
    public const int Size = 50;

    private static readonly string[] Criteria = ["number", "openedBy", "openedFrom", "openedUntil"];

    private GatewayPageQuery(IQueryCollection query)
    {
        foreach (var name in Criteria)
        {
            Typed.Put(name, query[name].ToString());
        }
    }

    public Typed Typed { get; } = new();

    public FormMessages Messages { get; } = new();

    public GatewayFilter Filter { get; private set; } = new(GatewaySystem.Trading);

    public PageRequest Page { get; private set; } = new(Size);

    /// <summary>序号 of the first row.</summary>
    public int First { get; private set; } = 1;

    public bool IsFirst => Page.After is null;

    /// <summary>Whether anything is sought.</summary>
    public bool Seeks => Criteria.Any(name => Typed[name] is not null);

    public static GatewayPageQuery Of(IQueryCollection query, GatewaySystem system, InstitutionId institution, Say say)
    {
        var asked = new GatewayPageQuery(query);
        asked.Filter = new(system)
        {
            Number = asked.Read("number", text => RegistrationNumber.Of(text, "number"), say),
            OpenedBy = asked.Read("openedBy", text => BusinessSerialNumber.Of(text, "openedBy"), say),
            OpenedFrom = asked.Date("openedFrom", say),
            OpenedUntil = asked.Date("openedUntil", say),
        };
        if (query["after"].ToString() is { Length: > 0 } after && PageMark.Of(institution.Value, after).TryPickT0(out var mark, out _))
        {
            asked.Page = new(Size, mark);
            asked.First = int.TryParse(query["from"], out var first) && first > 0 ? first : 1;
        }

        return asked;
    }

    /// <summary>The address's query with these criteria, and perhaps a page.</summary>
    public string Query(PageMark? after = null) => QueryString.Create(
        Criteria.Select(name => KeyValuePair.Create(name, Typed[name])).Where(one => one.Value is not null)
            .Concat(after is null ? [] : [KeyValuePair.Create("after", (string?)after.Name), KeyValuePair.Create("from", (string?)$"{First + Size}")])).ToString();

    private T? Read<T>(string name, Func<string, Checked<T>> of, Say say)
        where T : class
    {
        if (Typed[name] is not { } text)
        {
            return null;
        }

        var read = of(text);
        if (read.TryPickT1(out var violation, out var value))
        {
            Messages.Add(name, violation.Text(say.Language));
            return null;
        }

        return value;
    }

    private LocalDate? Date(string name, Say say)
    {
        if (Typed[name] is not { } text)
        {
            return null;
        }

        var read = LocalDatePattern.Iso.Parse(text);
        if (!read.Success)
        {
            Messages.Add(name, say.Pick($"“{text}” is not a date: write 2026-01-31.", $"“{text}”不是日期，请按2026-01-31填写。"));
            return null;
        }

        return read.Value;
    }
}
