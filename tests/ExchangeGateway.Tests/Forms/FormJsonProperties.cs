using System.Text;
using ExchangeGateway.Applications;
using ExchangeGateway.Forms;
using ExchangeGateway.FsCheck;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Forms;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class FormJsonProperties
{
    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-1")]
    public bool Read_OfWhatIsWritten_IsTheForm(ICheckableForm form) => FormJson.Read(Encoding.UTF8.GetBytes(FormJson.Write(form))).Match(
        document => document.Form.Equals(form) && document.Gateways is null,
        flaw => throw new InvalidOperationException(flaw.ToString()));

    [Fact]
    public void Read_RandomBytes_AlwaysAnswers()
    {
        var random = new Random(20_261_122);
        var bytes = new byte[64];
        for (var i = 0; i < 30_000; i++)
        {
            var some = bytes.AsSpan(0, random.Next(bytes.Length));
            random.NextBytes(some);
            Assert.True(FormJson.Read(some).IsT1);
        }
    }

    [Fact]
    public void Read_MutatedForms_AlwaysAnswers()
    {
        var random = new Random(20_261_122);
        byte[][] forms = [.. Arbitraries.CheckableForms.Generator.Sample(200, new Rnd(20_261_122), 20).Select(FormJson.Write).Append(WithKnownGateways).Select(Encoding.UTF8.GetBytes)];
        string[] tokens = ["null", "\"\\ud800\"", "1e999", "-0", "[[", "{}", "\"form\"", "true", "\u0000", "\"knownGateways\":", ",,", "\"$schema\":1,", "\\u0000"];
        for (var i = 0; i < 20_000; i++)
        {
            var mutated = forms[random.Next(forms.Length)].ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Mutate(mutated, random, tokens);
            }

            // Whatever it is, it is answered; and a form that is read can be checked.
            _ = FormJson.Read([.. mutated]).Match(document => document.Violations()?.Count ?? 0, flaw => flaw.Text(default).Length);
        }
    }

    private static void Mutate(List<byte> bytes, Random random, string[] tokens)
    {
        var place = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0:
                bytes[place] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(place, Math.Min(random.Next(8), bytes.Count - place - 1));
                break;
            case 2:
                bytes.InsertRange(place, Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Length)]));
                break;
            default:
                bytes.InsertRange(place, bytes.GetRange(random.Next(place + 1), Math.Min(6, bytes.Count - place)));
                break;
        }
    }

    private const string WithKnownGateways =
        """{ "form": "trading-gateway-revocation", "gateways": [{ "registrationNumber": "7", "gatewayId": "T7" }], "knownGateways": [{ "registrationNumber": "7", "businesses": ["bond"], "gatewayId": "T7", "flowRate": 5, "state": "open" }] }""";
}
