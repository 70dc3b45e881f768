namespace ExchangeGateway.Rules;

/// <summary>
/// Whom to call and where to go: the lines and addresses that texts point to (6.1-1). It begins with the guide's own,
/// its misprints mended; a host replaces what has changed, and hands it to whatever writes a text.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SupportDirectory
{
    /// <summary>The guide's own.</summary>
    public static SupportDirectory Default { get; } = new();

    /// <summary>The technology service line: for an application itself (6.1-1).</summary>
    public SupportLine TechnologyService { get; init; } = Known(SupportLine.Of("4008888400", "2-2"));

    /// <summary>The certificate authority's line: for a certificate that the installed management tool does not recognise (6.1-1).</summary>
    public SupportLine CertificateAuthority { get; init; } = Known(SupportLine.Of("4008888400", "2-5"));

    /// <summary>The platform, where applications are made and the software area is (1.3-1, 2.7-1).</summary>
    public WebAddress Platform { get; init; } = Known(WebAddress.Of("http://portal.ztcloud-jq.ssetech.com/"));

    /// <summary>Where the VPN's client is got (1.2-1).</summary>
    public WebAddress VpnClient { get; init; } = Known(WebAddress.Of("https://vpn.ztcloud.ssetech.com.cn"));

    /// <summary>The certificate authority's online service, for replacements (5.1-1).</summary>
    public WebAddress AuthorityService { get; init; } = Known(WebAddress.Of("https://cnsca.sse.com.cn"));

    /// <summary>Where the certificate management tools are got (4.4-1).</summary>
    public WebAddress ManagementTools { get; init; } = Known(WebAddress.Of("http://www.sse.com.cn/home/biz/cnsca/download/driverstools/index.shtml"));

    /// <summary>How a locked EKey is unlocked (6.2-1).</summary>
    public WebAddress EKeyUnlock { get; init; } = Known(WebAddress.Of("http://www.sse.com.cn/home/biz/cnsca/process/EKey/"));

    /// <summary>Each with what it is for: the lines first.</summary>
    public ValueList<SupportEntry> Entries =>
    [
        new("technology-service", TechnologyService),
        new("certificate-authority", CertificateAuthority),
        new("platform", Platform),
        new("vpn-client", VpnClient),
        new("authority-service", AuthorityService),
        new("management-tools", ManagementTools),
        new("ekey-unlock", EKeyUnlock),
    ];

    private static T Known<T>(Checked<T> value) => value.AsT0;
}
