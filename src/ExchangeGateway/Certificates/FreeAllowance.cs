namespace ExchangeGateway.Certificates;

/// <summary>
/// How many certificates of each kind cost nothing. No source gives the authority's numbers, so they are a host's to
/// set; so is what they are counted over: a gateway, an institution, a year.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FreeAllowance
{
    /// <summary>An allowance.</summary>
    /// <param name="eKeys">Free EKey certificates, 0 or more.</param>
    /// <param name="files">Free file certificates, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public FreeAllowance(int eKeys, int files)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(eKeys);
        ArgumentOutOfRangeException.ThrowIfNegative(files);
        (EKeys, Files) = (eKeys, files);
    }

    /// <summary>Every certificate is paid for: this library's own start.</summary>
    public static FreeAllowance None { get; } = new(0, 0);

    /// <summary>Free EKey certificates.</summary>
    public int EKeys { get; }

    /// <summary>Free file certificates.</summary>
    public int Files { get; }

    /// <summary>Whether the next certificate of that kind is free.</summary>
    /// <param name="kind">EKey or file.</param>
    /// <param name="usedUp">How many free ones of the kind there were already.</param>
    public bool Covers(CertificateKind kind, int usedUp) => usedUp < (kind is CertificateKind.EKey ? EKeys : Files);
}
