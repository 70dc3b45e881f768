using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Tests.Institutions;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry;

/// <summary>A request id stands for one command: what it asked for counts, and whose it is.</summary>
public class CommandContentTests
{
    private static readonly JsonSerializerContext Shapes =
        (JsonSerializerContext)typeof(Receipt).Assembly.GetType("ExchangeGateway.Registry.CommandJsonContext", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;

    public static TheoryData<Type> Commands => [.. typeof(Receipt).Assembly.GetTypes().Where(type => type.GetProperty("Head")?.PropertyType == typeof(CommandHead) && !type.IsInterface && type.IsPublic)];

    [Fact]
    public async Task ExecuteAsync_TheSameRequestWithAnotherForm_IsRefused()
    {
        var (desk, head) = (await new Desk().WithBrokerAsync(), By(Boss));
        await Done(new DraftApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), Given.Opening)));
        var other = Given.Opening with { Lines = [new(7, 7)] };

        Assert.Equal(ConflictKind.RequestIdUsed, (await new DraftApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), other))).AsT6.Kind);
        Assert.True((await new DraftApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), Given.Opening with { }))).AsT0.IsRepeat);
    }

    [Fact]
    public async Task ExecuteAsync_TheSameRequestWithAnotherReason_IsRefused()
    {
        var (desk, head) = (await (await new Desk().WithBrokerAsync()).SubmittedAsync("1", Given.Opening), By(Reviewer));
        await Done(new ReturnApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), "补材料")));

        Assert.Equal(ConflictKind.RequestIdUsed, (await new ReturnApplication(desk.Store).ExecuteAsync(new(head, Serial("1"), "补公章"))).AsT6.Kind);
    }

    [Fact]
    public async Task ExecuteAsync_OneRequestIdOfTwoInstitutions_IsEachOnesOwn()
    {
        var (desk, request, there) = (await new Desk().WithBrokerAsync(), Given.Legal(RequestId.Of("1")), Members.Id("other"));
        var boss = new Acting(new(Members.Name("boss"), there), Role.GatewayOperator);
        await Done(new EditInstitution(desk.Store).ExecuteAsync(new(By(Boss, request), Members.CompleteRecord)));
        await Done(new RegisterInstitution(desk.Store).ExecuteAsync(new(new(Manager, there, RequestId.New()), Members.CompleteRecord, Members.Quota(3))));
        await Done(new CreateAccount(desk.Store).ExecuteAsync(new(new(Manager, there, RequestId.New()), new(boss.Actor.Account) { IsAdministrator = true })));

        var answer = await new ChangePassword(desk.Store).ExecuteAsync(new(new(boss, there, request), true, null));

        Assert.False(answer.AsT0.IsRepeat);
    }

    [Fact]
    public async Task ExecuteAsync_AnothersRequestIdByAStranger_IsDeniedAsAnyWouldBe()
    {
        var (desk, head) = (await new Desk().WithBrokerAsync(), By(Boss));
        var used = new EditInstitutionCommand(head, Members.CompleteRecord);
        await Done(new EditInstitution(desk.Store).ExecuteAsync(used));

        Assert.Equal(
            await new EditInstitution(desk.Store).ExecuteAsync(used with { Head = By(Stranger) }),
            await new EditInstitution(desk.Store).ExecuteAsync(used with { Head = By(Stranger, head.Request) }));
    }

    // A digest of six digits tells them to whoever tries all.
    [Fact]
    public async Task ExecuteAsync_TheSameRequestWithAnotherCode_IsARepeat()
    {
        var (desk, head) = (await new Desk().WithBrokerAsync(), By(Boss));
        await Done(new RequestPhoneChange(desk.Store).ExecuteAsync(new(By(Boss), Members.Phone("13800000000"), SmsCodeHash.Of("123456"))));
        await Done(new VerifyPhoneChange(desk.Store).ExecuteAsync(new(head, "123456")));

        Assert.True((await new VerifyPhoneChange(desk.Store).ExecuteAsync(new(head, "654321"))).AsT0.IsRepeat);
    }

    [Fact]
    public async Task ExecuteAsync_TheSameByAnother_HasTheSameContent()
    {
        var contents = new List<Fingerprint>();
        foreach (var by in new[] { Boss, Reviewer })
        {
            var desk = await (await new Desk().WithBrokerAsync()).ApprovedAsync("1", Given.Opening with { Lines = [new(1, 3)] }, "T1");
            contents.Add((await Done(new RefuseCertificate(desk.Store).ExecuteAsync(new(By(by), Certificate("T1", CertificateKind.EKey), "材料不符")))).Content);
        }

        Assert.Equal(contents[0], contents[1]);
    }

    /// <summary>A type of which nothing is written would make different commands look the same.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Write_EveryTypeOfACommandsContent_HasMembersOrAText(Type command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (seen, open) = (new HashSet<Type>(), new Stack<Type>([command]));
        while (open.TryPop(out var type))
        {
            var shape = Shapes.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
            if (!seen.Add(type) || shape.Kind is JsonTypeInfoKind.None)
            {
                continue;
            }

            Assert.True(shape.Kind is JsonTypeInfoKind.Enumerable || shape.Properties.Any(property => property.Get is not null), $"Nothing of {type} is written.");
            Assert.False(type.Namespace!.StartsWith("NodaTime", StringComparison.Ordinal), $"{type} has no text.");
            foreach (var part in shape.Kind is JsonTypeInfoKind.Enumerable ? [shape.ElementType!] : shape.Properties.Where(property => property.Get is not null).Select(property => property.PropertyType))
            {
                open.Push(part);
            }
        }
    }
}
