using ExchangeGateway.Rules;

namespace ExchangeGateway.X509;

/// <summary>Why no certificate could be read.</summary>
public enum UnreadableReason
{
    /// <summary>The file has no bytes. Pipes and devices answer so too: they are not opened.</summary>
    Empty,

    /// <summary>There is no such file, or it went away meanwhile.</summary>
    NotFound,

    /// <summary>It is a directory.</summary>
    Directory,

    /// <summary>The operating system does not let this user read it.</summary>
    NotPermitted,

    /// <summary>Reading began and failed.</summary>
    ReadFailed,

    /// <summary>Neither DER, PEM nor PKCS#12.</summary>
    UnknownFormat,

    /// <summary>A PEM block that was cut off, or whose content is not base 64.</summary>
    MalformedPem,

    /// <summary>A PEM block of something else, as of a certificate request.</summary>
    OtherPem,

    /// <summary>A file that was read well and holds no certificate.</summary>
    NoCertificate,

    /// <summary>Not a certificate in DER, or one that was cut off.</summary>
    NotDer,

    /// <summary>A certificate, and more bytes behind it.</summary>
    TrailingBytes,

    /// <summary>A certificate that ends before it begins.</summary>
    EndsBeforeItBegins,

    /// <summary>A PKCS#12 file whose password fits, but whose content is damaged or of a kind that is not read.</summary>
    DamagedPkcs12,
}

/// <summary>No certificate could be read here.</summary>
/// <param name="Reason">Why not.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Unreadable(UnreadableReason Reason)
{
    /// <summary>The stable code that programs test for, as in <c>unreadable-not-der</c>.</summary>
    public string Code => Codes.Of("unreadable", Reason);

    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(Code, language);
}
