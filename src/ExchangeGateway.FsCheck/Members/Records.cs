using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Institutions;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Members;

/// <summary>What is on record of institutions, and what is asked for in a new account.</summary>
internal static class Records
{
    public static Arbitrary<InstitutionRecord> All { get; } = Arb.From(
        from name in OpaqueTexts.InstitutionNames.Legal.Generator
        from memberCode in Perhaps(OpaqueTexts.MemberCodes.Legal)
        from newMemberCode in Perhaps(OpaqueTexts.MemberCodes.Legal)
        from clientName in Perhaps(OpaqueTexts.MbpClientNames.Legal)
        from clientId in Perhaps(OpaqueTexts.MbpClientIds.Legal)
        from industry in Perhaps(OpenSets.Industries.Legal)
        from creditCode in Perhaps(CreditCodes.All.Legal)
        select new InstitutionRecord
        {
            Name = name,
            MemberCode = memberCode,
            NewMemberCode = newMemberCode,
            MbpClientName = clientName,
            MbpClientId = clientId,
            Industry = industry,
            UnifiedSocialCreditCode = creditCode,
        },
        Simpler);

    public static Arbitrary<NewAccount> NewAccounts { get; } = Arb.From(
        from name in OpaqueTexts.AccountNames.Legal.Generator
        from description in Text
        from personName in Text
        from phone in Perhaps(MobileNumbers.All.Legal)
        from isAdministrator in Gen.Elements(true, false)
        from vpnAccount in Perhaps(OpaqueTexts.AccountNames.Legal)
        select new NewAccount(name) { Description = description, PersonName = personName, ContactPhone = phone, IsAdministrator = isAdministrator, VpnAccount = vpnAccount },
        account => ((NewAccount[])[new(account.Name), account with { Description = null, PersonName = null, ContactPhone = null }, account with { VpnAccount = null }, account with { IsAdministrator = false }]).Where(simpler => simpler != account));

    private static Gen<string?> Text => Gen.Frequency((1, Gen.Elements(null, "", " ")), (2, Texts.UpTo(40).Select(text => (string?)text)));

    /// <summary>One field left blank, or the name simpler.</summary>
    public static IEnumerable<InstitutionRecord> Simpler(InstitutionRecord record) =>
        ((InstitutionRecord[])
        [
            record with { MemberCode = null }, record with { NewMemberCode = null }, record with { MbpClientName = null }, record with { MbpClientId = null },
            record with { Industry = null }, record with { UnifiedSocialCreditCode = null },
        ]).Where(simpler => simpler != record)
        .Concat(OpaqueTexts.InstitutionNames.Legal.Shrinker(record.Name).Select(name => record with { Name = name }));

    private static Gen<T?> Perhaps<T>(Arbitrary<T> values)
        where T : class =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (3, values.Generator.Select(value => (T?)value)));
}
