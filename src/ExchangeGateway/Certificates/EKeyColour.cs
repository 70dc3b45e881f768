namespace ExchangeGateway.Certificates;

/// <summary>The colour of an EKey's case: what the certificate authority tells its generations by (5.1-2).</summary>
public enum EKeyColour
{
    /// <summary>Not told, or another.</summary>
    Unknown,

    /// <summary>Red.</summary>
    Red,

    /// <summary>Black.</summary>
    Black,

    /// <summary>Blue.</summary>
    Blue,
}
