using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>An institution's member code (会员编号), opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MemberCode : OpaqueText
{
    private MemberCode(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<MemberCode> Of(string? text, string path = "memberCode") => Check(text, path, static value => new MemberCode(value));
}
