using ExchangeGateway.Institutions;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>What only a mistake in a program can ask is answered by an exception that names the argument.</summary>
public class ArgumentTests
{
    private static readonly Institution Ours = Members.WithClerk;

    [Fact]
    public void Institution_WithoutWhatIsWanted_IsAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("record", () => Institution.New(Ours.Id, null!));
        Assert.Throws<ArgumentNullException>("record", () => Ours.Edit(null!, Members.Boss));
        Assert.Throws<ArgumentNullException>("wanted", () => Ours.CreateAccount(null!, Members.Boss));
        Assert.Throws<ArgumentNullException>("product", () => Ours.Grant(Members.Name("clerk"), null!, Members.Boss, Members.At));
        Assert.Throws<ArgumentNullException>("change", () => Ours.ChangeContactPhone(null!));
    }

    [Fact]
    public void Institution_WithoutWhoActs_IsAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("by", () => Ours.CreateAccount(new(Members.Name("new")), null!));
        Assert.Throws<ArgumentNullException>("by", () => Ours.ResetPassword(Members.Name("clerk"), null!));
        Assert.Throws<ArgumentNullException>("by", () => Ours.ChangePassword(oldPasswordRight: true, null, null!));
    }

    [Fact]
    public void Others_WithoutWhatTheyNeed_AreAProgrammingError()
    {
        Assert.Throws<ArgumentNullException>("institution", () => SignIn.Decide(null!, Members.Name("clerk"), []));
        Assert.Throws<ArgumentNullException>("kind", () => IdentityDocument.Of(null!, "E12345678"));
    }
}
