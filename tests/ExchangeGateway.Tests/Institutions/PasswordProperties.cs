using System.Text.RegularExpressions;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

[Trait("Rule", "1.7-2")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public partial class PasswordProperties
{
    // Those that fit, and those that miss it by one step.
    private static readonly Arbitrary<string> Either =
        Gen.OneOf(Arbitraries.Passwords.Generator.Select(password => password.Text), Arbitraries.AlmostPasswords.Generator.Select(almost => almost.Raw)).ToArbitrary();

    [Property(MaxTest = 500)]
    public bool Check_AFittingPassword_FindsNothing(Password password) => PasswordPolicy.Check(password.Text) is null;

    [Property(MaxTest = 500)]
    public bool Check_AlmostOne_FindsWhatItBreaksAlone(Almost<Password, string> almost) =>
        PasswordPolicy.Check(almost.Raw, "there") is [var violation] && violation.Requirement == almost.Requirement && violation.Path == "there";

    [Property(MaxTest = 1000)]
    public Property Check_AnyPassword_FindsWhatTheReferenceFinds() => Prop.ForAll(Either, password =>
    {
        var classes = ((Regex[])[Upper(), Lower(), Digit(), Special()]).Count(pattern => pattern.IsMatch(password));
        var characters = password.Length - password.Count(char.IsLowSurrogate);
        string[] expected = [.. characters is < 12 or > 20 ? (string[])["password-length"] : [], .. classes < 3 ? (string[])["password-classes"] : []];
        return Codes(PasswordPolicy.Check(password)).SequenceEqual(expected).Label(password);
    });

    [Property(MaxTest = 500)]
    public Property CheckChange_FindsEverythingAtOnce() => Prop.ForAll(Either, Either, Gen.Choose(0, 3).ToArbitrary(), (one, other, alike) =>
    {
        var (old, repeated) = ((alike & 1) == 1 ? one : other, (alike & 2) == 2 ? one : other);
        string[] expected = [.. Codes(PasswordPolicy.Check(one)), .. old == one ? (string[])["password-same"] : [], .. repeated != one ? (string[])["password-repeat"] : []];
        return Codes(PasswordPolicy.CheckChange(old, one, repeated)).SequenceEqual(expected);
    });

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Check_Length_Is12To20(int length, bool fits) => Assert.Equal(fits, PasswordPolicy.Check("Aa1".PadRight(length, 'x')) is null);

    [Fact]
    public void Check_ACharacterOutsideTheBasicPlane_CountsOnce()
    {
        Assert.Null(PasswordPolicy.Check("Aa1456789ab😀"));
        Assert.Equal(["password-length"], Codes(PasswordPolicy.Check("Aa145678ab😀")));
    }

    [Fact]
    public void CheckChange_UpperAndLowerCase_Differ() =>
        Assert.Null(PasswordPolicy.CheckChange("aAaaaaaa1111", "AAaaaaaa1111", "AAaaaaaa1111"));

    [Fact]
    public void CheckChange_Everything_IsToldWithoutThePassword()
    {
        const string secret = "secret";
        var violations = PasswordPolicy.CheckChange(secret, secret, "secretly")!;
        Assert.Equal([("password-length", "newPassword", "6", "12–20"), ("password-classes", "newPassword", "1", "3–4"), ("password-same", "newPassword", null, null), ("password-repeat", "repeatedPassword", null, (string?)null)],
            violations.Select(v => (v.Code, v.Path, v.Found, v.Allowed)));
        Assert.All(violations, v => Assert.DoesNotContain(secret, v + v.Text(Language.English) + v.Text(Language.Chinese), StringComparison.Ordinal));
    }

    [Fact]
    public void NewAccount_MustChangeItsPasswordBeforeAnythingElse()
    {
        var fresh = Members.Done(Members.Empty.CreateAccount(new(Members.Name("boss")) { IsAdministrator = true }, Members.Manager));
        var denied = fresh.Grant(Members.Name("boss"), Product.TradingGateway, Members.Boss, Members.At).AsT1;
        Assert.Equal([("1.7-2", "password-current", AccessRemedy.ChangePassword)], denied.Select(gap => (gap.Rule.Id, gap.Need.Code, gap.Remedy)));
        Assert.True(Members.SignedIn(fresh, "boss").Grant(Members.Name("boss"), Product.TradingGateway, Members.Boss, Members.At).IsT0);
    }

    [Fact]
    public void Reset_ByAnAdministrator_MustBeChangedAgain()
    {
        var reset = Members.Done(Members.WithClerk.ResetPassword(Members.Name("clerk"), Members.Boss));
        Assert.Equal(PasswordState.MustChange, reset.Find(Members.Name("clerk"))!.PasswordState);
        Assert.Equal(PasswordState.Current, Members.SignedIn(reset, "clerk").Find(Members.Name("clerk"))!.PasswordState);
        Assert.Equal(PasswordState.MustChange, Members.Done(Members.WithBoss.ResetPassword(Members.Name("boss"), Members.Manager)).Find(Members.Name("boss"))!.PasswordState);
        Assert.Contains("administrator", Members.WithClerk.ResetPassword(Members.Name("boss"), Members.Clerk).Refusals());
    }

    [Fact]
    public void ChangePassword_OldOneWrongOrNewOneBad_NamesJustThatAndChangesNothing()
    {
        var outcome = Members.WithClerk.ChangePassword(oldPasswordRight: false, PasswordPolicy.CheckChange("x", "short", "short"), Members.Clerk.Actor);
        Assert.Equal(["old-password-wrong", "password-length", "password-classes"], outcome.Refusals());
        Assert.Equal(["old-password-wrong"], Members.WithClerk.ChangePassword(oldPasswordRight: false, null, Members.Clerk.Actor).Refusals());
        Assert.Equal(["password-length", "password-classes"], Members.WithClerk.ChangePassword(oldPasswordRight: true, PasswordPolicy.CheckChange("x", "short", "short"), Members.Clerk.Actor).Refusals());
        Assert.Equal(["account-known"], Members.WithClerk.ChangePassword(oldPasswordRight: true, null, Members.Acting("nobody").Actor).Refusals());
        Assert.Equal(["own-institution"], Members.WithClerk.ChangePassword(oldPasswordRight: true, null, Members.Manager.Actor).Refusals());
    }

    private static IEnumerable<string> Codes(Violations? violations) => (violations ?? Enumerable.Empty<Violation>()).Select(v => v.Code);

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Upper();

    [GeneratedRegex("[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex("[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Digit();

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
