using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;

namespace GatewayConsole.Access;

// Setters, since generated readers leave out what an initializer says of a member that is init-only.

/// <summary>The file that <c>access</c> reads, as typed. Its JSON Schema is made from these records.</summary>
internal sealed record AccessFile
{
    [JsonPropertyName("$schema"), Description("Where this schema is, for editors; it is not read.")]
    public string? Schema { get; set; }

    [Required, Description("The institution with which something is done.")]
    public InstitutionPart Institution { get; set; } = new();

    [Required, Description("Who acts.")]
    public ActorPart Actor { get; set; } = new();

    [Required, Description("The role that it acts in: gateway-operator, account-manager, reviewer, or another by its own name (1.5-1). The latter two count from outside the institution alone.")]
    public string? Role { get; set; }

    [Required, Description("What is wanted: exactly one of its members.")]
    public RequestPart Request { get; set; } = new();
}

/// <summary>An institution's record and accounts.</summary>
internal sealed record InstitutionPart
{
    [Description("Your own key of it; its name where it is left out.")]
    public string? Id { get; set; }

    [Required, Description("Its name.")]
    public string? Name { get; set; }

    [Description("Its member code (会员编号); without it no gateway application is made (1.7-3).")]
    public string? MemberCode { get; set; }

    [Description("Its unified social credit code (统一社会信用代码); without it no gateway application is made (1.7-3).")]
    public string? UnifiedSocialCreditCode { get; set; }

    [Description("Its accounts.")]
    public IReadOnlyList<AccountPart?> Accounts { get; set; } = [];
}

/// <summary>An account and what it was granted.</summary>
internal sealed record AccountPart
{
    [Required, Description("Its login name, one of a kind in the institution.")]
    public string? Name { get; set; }

    [Description("Whose it is: so people are told whom to ask.")]
    public string? PersonName { get; set; }

    [Description("Whether it is an administrator (1.1-3).")]
    public bool Administrator { get; set; }

    [Description("Whether its password was given by somebody else and not changed since (1.7-2).")]
    public bool MustChangePassword { get; set; }

    [Description("The products that it was granted: trading-gateway, market-data-gateway, trading-software, or another by its own name (1.4-1).")]
    public IReadOnlyList<string?> Grants { get; set; } = [];
}

/// <summary>Somebody, at an institution.</summary>
internal sealed record ActorPart
{
    [Required, Description("The account’s login name.")]
    public string? Account { get; set; }

    [Description("The key of the account’s institution; that of the file’s institution where it is left out.")]
    public string? Institution { get; set; }
}

/// <summary>What is wanted.</summary>
internal sealed record RequestPart
{
    [Description("Start an application of that kind (1.6-1).")]
    public ApplicationKind? Start { get; set; }

    [Description("Take an application a step on.")]
    public AdvancePart? Advance { get; set; }

    [Description("Do that to the institution.")]
    public InstitutionAct? Manage { get; set; }

    [Description("Use that product: trading-software is the software area (2.7-1).")]
    public string? Use { get; set; }
}

/// <summary>A step of an application.</summary>
internal sealed record AdvancePart
{
    [Required, Description("The step.")]
    public ApplicationAction? Action { get; set; }

    [Required, Description("What the application asks for.")]
    public ApplicationKind? Kind { get; set; }

    [Description("Who made the application and handed it in; who acts, where it is left out.")]
    public ActorPart? Applicant { get; set; }

    [Description("For a review, where its decision was taken; decided where it is left out.")]
    public ReviewSource Source { get; set; }
}
