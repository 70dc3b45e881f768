using ServicePlatform.Mail;

namespace ServicePlatform.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Validate_NothingSet_IsFineAndOff()
    {
        Assert.False(new MailOptions().IsOn);
        Assert.True(new MailOptionsCheck().Validate(null, new()).Succeeded);
    }

    [Fact]
    public void Validate_EveryFlaw_IsNamedByItsKey()
    {
        var options = new MailOptions
        {
            Folder = "mail",
            Host = "mail.example",
            Port = 0,
            Timeout = TimeSpan.Zero,
            UserName = "platform",
            From = "nobody",
            Recipients = { ["chenxi"] = ["li@chenxi.example\r\nBcc: thief@evil.example"] },
            Others = ["a@b.example, c@d.example"],
        };

        var failures = new MailOptionsCheck().Validate(null, options).Failures!.ToList();

        Assert.Equal(
            ["Mail:Folder", "Mail:Port", "Mail:Timeout", "Mail:UserName", "Mail:From", "Mail:Recipients:chenxi", "Mail:Others"],
            failures.Select(failure => failure.Split(' ')[0]));
    }
}
