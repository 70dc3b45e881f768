using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.Forms;

/// <summary>Why a file is no form that can be checked.</summary>
public enum FormFlaw
{
    /// <summary>Not JSON.</summary>
    NotJson,

    /// <summary>JSON, but no object that names its form.</summary>
    NoForm,

    /// <summary>A form of a name that is not known here.</summary>
    UnknownForm,

    /// <summary>A member that the form does not have, a value of another type than the member's, or one given twice.</summary>
    WrongShape,

    /// <summary>Something said of a known gateway breaks a rule.</summary>
    WrongGateway,
}

/// <summary>The file is no form that can be checked.</summary>
/// <param name="Flaw">Why.</param>
/// <param name="Path">Where in the file; empty for the whole.</param>
/// <param name="Detail">What stood there, or what the reader says of it.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FormUnreadable(FormFlaw Flaw, string Path, string? Detail)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format($"form-{Flaw}", language, Path.Length == 0 ? "$" : Path, Detail);
}

/// <summary>What <see cref="FormJson.Read(ReadOnlySpan{byte})"/> answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FormReading : OneOfBase<FormDocument, FormUnreadable>
{
    private FormReading(OneOf<FormDocument, FormUnreadable> input) : base(input) { }

    /// <summary>Read.</summary>
    public static implicit operator FormReading(FormDocument document) => new(document);

    /// <summary>No form.</summary>
    public static implicit operator FormReading(FormUnreadable flaw) => new(flaw);
}
