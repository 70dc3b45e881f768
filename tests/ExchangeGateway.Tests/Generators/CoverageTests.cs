using System.Reflection;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Generators;

/// <summary>No type of values and no form of the core is without its generator.</summary>
public class CoverageTests
{
    private static readonly Dictionary<Type, string> Without = new()
    {
        [typeof(SmsCode)] = "nobody but the library draws one: KnownSmsCode stands for it",
        [typeof(SmsCodeHash)] = "it stands in KnownSmsCode, beside the code that it is of",
        [typeof(FormRequirements)] = "a table that a host writes",
        [typeof(CertificateIdentity)] = "it follows from the bytes of a certificate",
        [typeof(Pin)] = "a secret that is wiped: Password stands for its text",
        [typeof(CertificateReplacement)] = "there are five of them, each made of two enums",
        [typeof(SignInChoice)] = "an answer",
        [typeof(RenewalPlan)] = "an answer",
        [typeof(PinSetting)] = "an answer",
        [typeof(PinStatus)] = "an answer",
        [typeof(TryRecordTaking)] = "an answer",
        [typeof(CertificateApplication)] = "it has a history, not a value",
        [typeof(CertificateBinding)] = "it stands in bindings, which are made one after the other",
        [typeof(CertificateBindings)] = "it has a history, not a value",
        [typeof(EKey)] = "it has a history, not a value",
        [typeof(PageMark)] = "a place in an answer: of an AggregateKey",
        [typeof(Application)] = "it has a history, not a value",
        [typeof(MarketMakerFiling)] = "it has a history, not a value",
        [typeof(ContactPhoneChange)] = "it has a history, not a value",
    };

    private static readonly Type[] Generated = [.. Listed.All.Select(listed => listed.Type)];

    private static readonly Type[] Core = typeof(Violation).Assembly.GetExportedTypes();

    /// <summary>What can be made by a static method of its own, checked or not.</summary>
    private static IEnumerable<Type> Values => Core.Where(type => Makers(type).Any());

    private static IEnumerable<Type> Forms => Core.Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ICheckableForm)));

    [Fact]
    public void Values_OfTheCore_EachHaveAGenerator() => Assert.Empty(Values.Except(Without.Keys).Except(Generated));

    [Fact]
    public void Values_ThatAreRefusedByAViolation_EachHaveOneOfInputsThatAlmostAreOne() => Assert.Empty(
        Values.Where(type => Makers(type).Any(maker => maker.ReturnType == typeof(Checked<>).MakeGenericType(type))).Except(Without.Keys).Except(AlmostGenerated));

    [Fact]
    public void Forms_OfTheCore_EachHaveGeneratorsAsTypedCleanAndWithMistakes() => Assert.Empty(
        Forms.SelectMany(form => (Type[])[form, typeof(CleanForm<>).MakeGenericType(form), typeof(FlawedForm<>).MakeGenericType(form)]).Except(Generated));

    [Fact]
    public void Exceptions_AreTypesThatWouldBeMissedElse() => Assert.Empty(Without.Keys.Except(Values));

    [Fact]
    public void Values_AndForms_AreSeen()
    {
        Assert.Contains(typeof(FlowRate), Values);
        Assert.Contains(typeof(UnifiedSocialCreditCode), Values);
        Assert.Contains(typeof(ValidityPeriod), Values);
        Assert.Contains(typeof(MarketMakerFilingForm), Forms);
    }

    private static IEnumerable<Type> AlmostGenerated =>
        Generated.Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Almost<,>)).Select(type => type.GetGenericArguments()[0]);

    private static IEnumerable<MethodInfo> Makers(Type type) =>
        type.IsGenericTypeDefinition || type is { IsAbstract: true, IsSealed: true }
            ? []
            : type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName && Makes(method.ReturnType, type));

    private static bool Makes(Type returned, Type type) =>
        returned == type || Nullable.GetUnderlyingType(returned) == type || (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Checked<>) && returned.GetGenericArguments()[0] == type);
}
