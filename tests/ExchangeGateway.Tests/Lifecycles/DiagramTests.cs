using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Lifecycles;

public class DiagramTests
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["opening"] = "An application to open gateways, trading or market-data: once it is approved the certificates are issued, then the business is handled.",
        ["change"] = "An application to change trading gateways, their businesses or their flow rates: once it is approved the business is handled.",
        ["revocation"] = "An application to revoke gateways, trading or market-data: its approval ends their service (3.3-3), and it closes when a cancellation of every certificate is requested (3.3-2).",
        ["gateway"] = "A gateway, from its approved opening to its revocation: it works while it is open, being changed or being revoked.",
        ["market-maker-filing"] = "A market-maker filing: it takes effect at once when it is submitted, with no review (2.6-1).",
        ["certificate"] = "A dedicated certificate, from its request at the authority to its end: it is made once it is paid for or free, comes by post, by collection or by e-mail (4.3-1), and is usable once the management tool recognises it (4.4-1).",
        ["ekey"] = "An EKey's PIN: six wrong ones in a row lock it, and only the certificate authority unlocks it (6.2-1). Where it is locked no PIN is ever sent.",
        ["password"] = "An account's password: one that somebody else gave must be changed before anything else (1.7-2).",
        ["contact-phone-change"] = "A change of contact phone: it takes effect when the new number is verified by a code of six digits, in time and within some tries (1.7-1).",
    };

    public static TheoryData<string> Names => [.. Guide.Lifecycles.Select(lifecycle => lifecycle.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagram_IsThePageInDocs(string name) =>
        Page.Is(Path.Combine("lifecycles", name + ".md"), PageOf(Guide.Lifecycles.Single(lifecycle => lifecycle.Name == name)));

    [Fact]
    public void Pages_WithoutALifecycle_AreNone() =>
        Assert.Equal(Guide.Lifecycles.Select(lifecycle => lifecycle.Name).Order(), Directory.GetFiles(Path.Combine(Page.Docs, "lifecycles")).Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Mermaid_ShowsEveryStateAndEveryRow(string name)
    {
        var lifecycle = Guide.Lifecycles.Single(lifecycle => lifecycle.Name == name);
        var mermaid = lifecycle.ToMermaid(Language.Chinese);
        Assert.StartsWith("stateDiagram-v2\n", mermaid, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', mermaid);
        Assert.All(lifecycle.States, state => Assert.Contains($"    {state} : {LifecycleDiagram.Caption(state, Language.Chinese)}\n", mermaid, StringComparison.Ordinal));
        Assert.All(lifecycle.Rows, row => Assert.Contains($"    {row.From} --> {row.To} : {row.Action}", mermaid, StringComparison.Ordinal));
        Assert.Contains($"    [*] --> {lifecycle.InitialState}\n", mermaid, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Dot_ShowsEveryStateAndEveryRow(string name)
    {
        var lifecycle = Guide.Lifecycles.Single(lifecycle => lifecycle.Name == name);
        var dot = lifecycle.ToDot();
        Assert.StartsWith($"digraph \"{name}\" {{\n", dot, StringComparison.Ordinal);
        Assert.EndsWith("}\n", dot, StringComparison.Ordinal);
        Assert.All(lifecycle.States, state => Assert.Contains($"    {state} [label=\"", dot, StringComparison.Ordinal));
        Assert.Equal(lifecycle.Rows.Count, dot.Split(" -> ").Length - 1);
    }

    // States bear their Chinese names beside the English ones, in one page for both kinds of reader.
    private static string PageOf(ILifecycle lifecycle) =>
        $"""
        # {lifecycle.Name}

        {Sentences[lifecycle.Name]}

        ```mermaid
        {lifecycle.ToMermaid(Language.Chinese).TrimEnd()}
        ```

        Every state and every action: where it leads, or a dash where the state has no such action. What must hold stands in brackets in the diagram.

        {lifecycle.ToTable().TrimEnd()}

        | state | English | 中文 |
        |---|---|---|
        {string.Join('\n', lifecycle.States.Select(state => $"| {state} | {LifecycleDiagram.Caption(state, Language.English)} | {LifecycleDiagram.Caption(state, Language.Chinese)} |"))}

        """.ReplaceLineEndings("\n");
}
