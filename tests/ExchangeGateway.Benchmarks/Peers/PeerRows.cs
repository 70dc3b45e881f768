namespace ExchangeGateway.Benchmarks.Peers;

internal abstract class PeerAggregate
{
    public string Institution { get; set; } = "";

    public string Name { get; set; } = "";

    public long Version { get; set; }

    public byte[] HeadHash { get; set; } = [];

    public DateTime ChangedAt { get; set; }
}

internal sealed class PeerInstitution : PeerAggregate
{
    public string FullName { get; set; } = "";

    public string? MemberCode { get; set; }

    public string? NewMemberCode { get; set; }

    public string? MbpClientName { get; set; }

    public string? MbpClientId { get; set; }

    public string? Industry { get; set; }

    public string? UnifiedSocialCreditCode { get; set; }

    public int VpnQuota { get; set; }

    public bool IsHostedCustomer { get; set; }

    public string Accounts { get; set; } = "";
}

internal sealed class PeerGateway : PeerAggregate
{
    public bool IsTrading { get; set; }

    public string? GatewayId { get; set; }

    public string State { get; set; } = "";

    public string? OpenedBy { get; set; }

    public DateTime? OperatedAt { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public string? Businesses { get; set; }

    public int? FlowRate { get; set; }

    public bool IsMarketMaking { get; set; }

    public string? CertificateKind { get; set; }

    public string? Capabilities { get; set; }

    public string? DeclaredOpenedBy { get; set; }

    public List<PeerBinding> Bindings { get; } = [];

    public List<PeerCertificate> Certificates { get; } = [];
}

internal sealed class PeerCertificate : PeerAggregate
{
    public string Gateway { get; set; } = "";

    public string Kind { get; set; } = "";

    public int Ordinal { get; set; }

    public string? Delivery { get; set; }

    public string State { get; set; } = "";

    public string History { get; set; } = "";

    public string? CertificateId { get; set; }

    public DateTime? IssuedAt { get; set; }

    public DateTime? ExpiresAt { get; set; }

    public string? Algorithm { get; set; }

    public string? InstitutionType { get; set; }

    public byte[]? Whole { get; set; }

    public byte[]? IssuerAndSerial { get; set; }

    public byte[]? PublicKey { get; set; }

    public DateTime? NotBefore { get; set; }

    public DateTime? NotAfter { get; set; }

    public int Impediments { get; set; }

    public string? InServiceAt { get; set; }

    public string? Replaces { get; set; }

    public DateTime? CancellationRequestedAt { get; set; }

    public string? EKey { get; set; }

    public bool IsLocked { get; set; }
}

internal sealed class PeerBinding
{
    public string Institution { get; set; } = "";

    public string Gateway { get; set; } = "";

    public int Ordinal { get; set; }

    public byte[] Whole { get; set; } = [];

    public byte[] IssuerAndSerial { get; set; } = [];

    public byte[] PublicKey { get; set; } = [];

    public string Kind { get; set; } = "";

    public DateTime NotBefore { get; set; }

    public DateTime NotAfter { get; set; }

    public int Impediments { get; set; }

    public DateTime From { get; set; }

    public DateTime? Until { get; set; }
}

internal sealed class PeerAuditEntry
{
    public string Kind { get; set; } = "";

    public string Institution { get; set; } = "";

    public string Name { get; set; } = "";

    public long Version { get; set; }

    public string Request { get; set; } = "";

    public string Command { get; set; } = "";

    public string Account { get; set; } = "";

    public string AccountInstitution { get; set; } = "";

    public string Role { get; set; } = "";

    public DateTime At { get; set; }

    public string? From { get; set; }

    public string To { get; set; } = "";

    public string? Reason { get; set; }

    public byte[] Previous { get; set; } = [];

    public byte[] Hash { get; set; } = [];
}

internal sealed class PeerReceipt
{
    public string Request { get; set; } = "";

    public string Command { get; set; } = "";

    public string Account { get; set; } = "";

    public string Institution { get; set; } = "";

    public DateTime At { get; set; }

    public string Effects { get; set; } = "";

    public byte[] Content { get; set; } = [];
}

internal sealed class PeerMessage
{
    public long Position { get; set; }

    public string Institution { get; set; } = "";

    public string Request { get; set; } = "";
}
