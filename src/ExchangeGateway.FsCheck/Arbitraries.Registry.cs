using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Registry;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck;

// What the registry's commands carry.
public static partial class Arbitraries
{
    /// <summary>Request ids.</summary>
    public static Arbitrary<RequestId> RequestIds => OpaqueTexts.RequestIds.Legal;

    /// <summary>Texts that are no request id.</summary>
    public static Arbitrary<Almost<RequestId, string?>> AlmostRequestIds => OpaqueTexts.RequestIds.Almost;

    /// <summary>Numbers of certificates in the registry.</summary>
    public static Arbitrary<CertificateNumber> CertificateNumbers => Arb.From(
        from gateway in RegistrationNumbers.Generator
        from kind in Gen.Elements(CertificateKind.EKey, CertificateKind.File)
        from ordinal in Gen.Choose(1, 9)
        select new CertificateNumber(gateway, kind, ordinal),
        number => number.Ordinal == 1 ? [] : [new(number.Gateway, number.Kind)]);

    /// <summary>Keys of what the registry keeps, of every kind.</summary>
    public static Arbitrary<AggregateKey> AggregateKeys => Arb.From(
        from institution in InstitutionIds.Generator
        from key in Gen.OneOf(
            Gen.Constant(AggregateKey.Of(institution)),
            BusinessSerialNumbers.Generator.Select(number => AggregateKey.Of(institution, number)),
            RegistrationNumbers.Generator.Select(number => AggregateKey.Of(institution, number)),
            CertificateNumbers.Generator.Select(number => AggregateKey.Of(institution, number)),
            BusinessSerialNumbers.Generator.Select(number => AggregateKey.OfFiling(institution, number)),
            AccountNames.Generator.Select(account => AggregateKey.OfPhoneChange(institution, account)))
        select key,
        key => key.Kind is AggregateKind.Institution ? [] : [AggregateKey.Of(key.Institution)]);
}
