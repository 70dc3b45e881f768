using ExchangeGateway;
using ExchangeGateway.Access;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using OneOf;

namespace GatewayConsole.Access;

/// <summary>What is to be decided.</summary>
internal sealed record AccessQuestion(Institution Institution, Acting By, AccessRequest Request);

/// <summary>Why a file asks nothing that can be decided.</summary>
internal enum AccessFlawKind
{
    /// <summary>Not JSON.</summary>
    NotJson,

    /// <summary>A member that the file does not have, a value of another type than the member's, or one given twice.</summary>
    WrongShape,

    /// <summary>No request, or several.</summary>
    NotOneRequest,

    /// <summary>Something that has to be said is left out.</summary>
    NotSaid,

    /// <summary>A value that breaks a rule.</summary>
    RuleBroken,
}

/// <summary>One thing that is wrong with the file, and where.</summary>
/// <param name="Kind">What.</param>
/// <param name="Path">Where in the file; empty for the whole.</param>
/// <param name="Detail">What the reader says of it.</param>
internal sealed record AccessFlaw(AccessFlawKind Kind, string Path, string? Detail = null)
{
    /// <summary>The rule that is broken, where one is.</summary>
    public Violation? Violation { get; private init; }

    public static AccessFlaw Of(Violation violation) => new(AccessFlawKind.RuleBroken, violation.Path) { Violation = violation };

    /// <summary>What to read and what to do next.</summary>
    public string Text(Screen screen) => Kind switch
    {
        AccessFlawKind.NotJson => screen.Pick($"The file is no JSON: {Detail} Correct it there.", $"文件不是 JSON：{Detail} 请在该处更正。"),
        AccessFlawKind.WrongShape => screen.Pick(
            $"{Place}: there is no such member, or its value is of another type. Compare it with the JSON Schema.",
            $"{Place}：没有此字段，或其值类型不符。请对照 JSON Schema 更正。"),
        AccessFlawKind.NotOneRequest => screen.Pick($"{Place}: say one thing that is wanted: start, advance, manage or use.", $"{Place}：请填写一项操作：start、advance、manage 或 use。"),
        AccessFlawKind.NotSaid => screen.Pick($"{Place}: it is left out. Say it.", $"{Place}：未填写。请填写。"),
        _ => Violation!.Text(screen.Language),
    };

    private string Place => Path.Length == 0 ? "$" : Path;
}

/// <summary>What <see cref="AccessFileReader.Read"/> answers: the question, or every flaw.</summary>
internal sealed class AccessReading : OneOfBase<AccessQuestion, ValueList<AccessFlaw>>
{
    private AccessReading(OneOf<AccessQuestion, ValueList<AccessFlaw>> input) : base(input) { }

    public static implicit operator AccessReading(AccessQuestion question) => new(question);

    public static implicit operator AccessReading(ValueList<AccessFlaw> flaws) => new(flaws);

    public static implicit operator AccessReading(AccessFlaw flaw) => new((ValueList<AccessFlaw>)[flaw]);
}
