using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExchangeGateway.Benchmarks.Comparison;

/// <summary>The command <c>compare [--rows decide,check,…]</c>: prints JSON, and on the error stream how far it is.</summary>
internal static class Compare
{
    private static readonly Row[] Rows = [Decide.Row, CheckForm.Row, ReadOne.Row, Fleet.Row, Sweep.Row, OpenPkcs12.Row, Sign.Row, Verify.Row, SignOnEKey.Row, Commit.Row, QueryPage.Row];

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs the command; 1 where it is not understood.</summary>
    public static int Run(ReadOnlySpan<string> options)
    {
        if (Asked(options) is not { } rows)
        {
            Console.Error.WriteLine($"compare [--rows {string.Join(',', Rows.Select(row => row.Name))}]");
            return 1;
        }

        var report = new
        {
            Runtime = RuntimeInformation.FrameworkDescription,
            Architecture = $"{RuntimeInformation.ProcessArchitecture}",
            Processors = Environment.ProcessorCount,
            Cases = rows.SelectMany(row => row.Cases().Select(@case => Report(row, @case))).ToArray(),
        };
        Console.WriteLine(JsonSerializer.Serialize(report, Options));
        return 0;
    }

    private static Row[]? Asked(ReadOnlySpan<string> options)
    {
        if (options is ["--rows", var names])
        {
            var asked = Rows.Where(row => names.Split(',').Contains(row.Name)).ToArray();
            return asked.Length == names.Split(',').Length ? asked : null;
        }

        return options.IsEmpty ? Rows : null;
    }

    private static object Report(Row row, Case @case)
    {
        var measured = Measurement.Measure(@case);
        Console.Error.WriteLine($"{row.Name}: {@case.Name}: {string.Join(", ", measured.All.Select(taken => $"{taken.Name} {taken.Nanoseconds:N1} ns {taken.Bytes:N0} B"))}");
        return new
        {
            Row = row.Name,
            Case = @case.Name,
            Contenders = measured.All.Select(taken => new
            {
                taken.Name,
                Nanoseconds = Rounded(taken.Nanoseconds),
                Bytes = Rounded(taken.Bytes),
                TimesOurs = Rounded(measured.TimeOf(taken.Name)),
            }),
            measured.Held,
            Goals = @case.Goals.Select(goal => new { Goal = goal.Text, Value = Rounded(goal.Value(measured)), Met = goal.IsMetBy(measured) }),
        };
    }

    // Three digits that tell something.
    private static double Rounded(double value) =>
        value == 0 ? 0 : Math.Round(value, Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6));
}
