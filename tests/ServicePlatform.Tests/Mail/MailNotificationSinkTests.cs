using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Rules;
using MailKit.Security;
using MimeKit;
using NodaTime;
using ServicePlatform.Mail;

namespace ServicePlatform.Tests.Mail;

public sealed class MailNotificationSinkTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 0, 0);

    [Fact]
    public async Task Give_ToAServer_SendsBothLanguagesToTheInstitutionsOwn()
    {
        await using var server = new SmtpListener();
        var notice = Notice("chenxi", "301");

        var outcome = await Sink(Options(server.Port)).GiveAsync(notice, default);

        Assert.True(outcome.IsT0);
        Assert.Contains("MAIL FROM:<platform@exchange.example>", server.Commands.Single(command => command.StartsWith("MAIL", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(["RCPT TO:<li@chenxi.example>", "RCPT TO:<wang@chenxi.example>"], server.Commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal)));
        var mail = Read(server.Mail);
        Assert.Contains("9", mail.Subject, StringComparison.Ordinal);
        Assert.Contains(notice.Text(Language.Chinese), mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(notice.Text(Language.English), mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_InstitutionWithoutAnAddress_GoesToTheOthersElseIsNotGiven()
    {
        await using var server = new SmtpListener();
        var options = Options(server.Port);

        var none = await Sink(options).GiveAsync(Notice("yuanshan", "1001"), default);
        options.Others = ["watch@exchange.example"];
        var others = await Sink(options).GiveAsync(Notice("yuanshan", "1001"), default);

        Assert.Contains("Mail:Recipients:yuanshan", none.AsT1.Reason, StringComparison.Ordinal);
        Assert.True(others.IsT0);
        Assert.Contains("RCPT TO:<watch@exchange.example>", server.Commands);
    }

    [Fact]
    public async Task Give_ServerThatRefusesOrIsNotThere_IsNotGivenAndSaysWhy()
    {
        int port;
        await using (var server = new SmtpListener("550 no such user"))
        {
            port = server.Port;
            Assert.Contains("no such user", (await Sink(Options(port)).GiveAsync(Notice("chenxi", "301"), default)).AsT1.Reason, StringComparison.Ordinal);
        }

        Assert.NotEmpty((await Sink(Options(port)).GiveAsync(Notice("chenxi", "301"), default)).AsT1.Reason);
    }

    [Fact]
    public async Task Give_ServerWithoutTlsWhereItIsWanted_SendsNothing()
    {
        await using var server = new SmtpListener();
        var options = Options(server.Port);
        options.Security = SecureSocketOptions.StartTls;

        var outcome = await Sink(options).GiveAsync(Notice("chenxi", "301"), default);

        Assert.True(outcome.IsT1);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("301\u2028Bcc: thief@evil.example")]
    [InlineData("301, Bcc: thief@evil.example")]
    [InlineData("=?utf-8?q?301=0D=0ABcc:_thief@evil.example?=")]
    public void Mail_OfAGatewayNamedLikeAHeader_HasNoHeaderMore(string gateway)
    {
        using var stream = new MemoryStream();
        using (var mail = NoticeMail.Of(Notice("chenxi", gateway), "platform@exchange.example", ["li@chenxi.example"]))
        {
            mail.WriteTo(stream);
        }

        using var read = Read(Encoding.UTF8.GetString(stream.ToArray()));

        Assert.Equal(["Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To"], read.Headers.Concat(read.Body!.Headers).Select(header => header.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("li@chenxi.example", Assert.Single(read.GetRecipients()).Address);
    }

    [Fact]
    public async Task Give_ToAFolder_LeavesOneWholeFile()
    {
        var folder = Directory.CreateTempSubdirectory("mail-").FullName;
        try
        {
            var options = new MailOptions { Folder = Path.Combine(folder, "out"), From = "platform@exchange.example", Others = ["li@chenxi.example"] };

            Assert.True((await Sink(options).GiveAsync(Notice("chenxi", "301"), default)).IsT0);

            using var mail = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(options.Folder)));
            Assert.Equal("li@chenxi.example", mail.To.Mailboxes.Single().Address);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MailNotificationSink Sink(MailOptions options) => new(Microsoft.Extensions.Options.Options.Create(options));

    private static MailOptions Options(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Security = SecureSocketOptions.None,
        From = "platform@exchange.example",
        Recipients = { ["chenxi"] = ["li@chenxi.example", "wang@chenxi.example"] },
    };

    private static MimeMessage Read(string mail)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mail));
        return MimeMessage.Load(stream);
    }

    private static ExpiryNotice Notice(string institution, string gateway)
    {
        var number = RegistrationNumber.Of(gateway).AsT0;
        return new(InstitutionId.Of(institution).AsT0, new(number, CertificateKind.File), null, number, Now + Duration.FromDays(9) + Duration.FromHours(1), NoticeDays.Of(10).AsT0, Now);
    }
}
