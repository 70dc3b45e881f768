using ExchangeGateway.FsCheck.Members;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Institutions;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck;

// Institutions and their people.
public static partial class Arbitraries
{
    /// <summary>What is on record of institutions, complete or not.</summary>
    public static Arbitrary<InstitutionRecord> InstitutionRecords => Records.All;

    /// <summary>Accounts that are wanted.</summary>
    public static Arbitrary<NewAccount> NewAccounts => Records.NewAccounts;

    /// <summary>
    /// Institutions with their accounts, grants and administrators, as the library's own steps leave them: so no state
    /// comes up that cannot be reached. Shrunk, they lose accounts, VPN accounts, grants and fields by such steps.
    /// </summary>
    public static Arbitrary<Institution> Institutions => Grown.Institutions;

    /// <summary>Accounts of such institutions.</summary>
    public static Arbitrary<Account> Accounts => Grown.Accounts;

    /// <summary>Such institutions, and somebody who is about to do something with them.</summary>
    public static Arbitrary<Situation> Situations => Grown.Situations;

    /// <summary>Somebody of some institution.</summary>
    public static Arbitrary<Actor> Actors => OpaqueTexts.AccountNames.Legal.Zip(OpaqueTexts.InstitutionIds.Legal).Convert(pair => new Actor(pair.Item1, pair.Item2), actor => (actor.Account, actor.Institution));

    /// <summary>Somebody of some institution, in some role.</summary>
    public static Arbitrary<Acting> Actings => Actors.Zip(OpenSets.Roles.Legal).Convert(pair => new Acting(pair.Item1, pair.Item2), acting => (acting.Actor, acting.Role));
}
