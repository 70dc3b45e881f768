using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;

namespace ExchangeGateway.Faults.Histories;

/// <summary>
/// A process's history: a line when a command is called, a line when its answer is there. Each line is with the operating
/// system before the next step, so a killed process loses none.
/// </summary>
/// <param name="path">The file; it is begun anew.</param>
internal sealed class HistoryFile(string path) : IDisposable
{
    private const int TailBytes = 4 * 1024;
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly Lock _writing = new();
    private int _calls;

    public string Called(Call call) => Begin(line => line with { Call = call });

    public string Called(LeaseCall call) => Begin(line => line with { LeaseCall = call });

    public void Answered(string id, CommandOutcome outcome) => Write(new(id, Stopwatch.GetTimestamp()) { Answer = HistoryLine.AnswerPart.Of(outcome) });

    public void Answered(string id, LeaseOutcome outcome) => Write(new(id, Stopwatch.GetTimestamp()) { LeaseAnswer = HistoryLine.LeasePart.Of(outcome) });

    public void Dispose() => _file.Dispose();

    /// <summary>A command that another process called lately, one that was killed maybe; null where there is none.</summary>
    public Call? OneOfAnother(Random random)
    {
        var others = Directory.GetFiles(Path.GetDirectoryName(path)!, "*.jsonl").Where(file => file != path).Order(StringComparer.Ordinal).ToArray();
        return others.Length == 0 ? null : Tail(others[Math.Max(random.Next(others.Length), random.Next(others.Length))]).LastOrDefault(line => line.Call is not null)?.Call;
    }

    /// <summary>Everything in the files of a folder. A line that a kill cut off is left out.</summary>
    public static (IReadOnlyList<Operation> Operations, IReadOnlyList<LeaseOperation> Leases) Read(string folder)
    {
        var operations = new OrderedDictionary<string, Operation>();
        var leases = new OrderedDictionary<string, LeaseOperation>();
        foreach (var line in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Parse).OfType<HistoryLine>())
        {
            if (line.Call is { } call)
            {
                operations.Add(line.Id, new(call, line.At, null, AnswerKind.None));
            }

            if (line.LeaseCall is { } lease)
            {
                leases.Add(line.Id, new(lease, line.At, null, LeaseAnswerKind.Unknown));
            }

            if (line.Answer is { } answer)
            {
                operations[line.Id] = answer.On(operations[line.Id], line.At);
            }

            if (line.LeaseAnswer is { } told)
            {
                leases[line.Id] = told.On(leases[line.Id], line.At);
            }
        }

        return ([.. operations.Values], [.. leases.Values]);
    }

    private static IEnumerable<HistoryLine> Tail(string other)
    {
        using var file = new FileStream(other, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(TailBytes, file.Length), SeekOrigin.End);
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n').Select(Parse).OfType<HistoryLine>()];
    }

    private static HistoryLine? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<HistoryLine>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Begin(Func<HistoryLine, HistoryLine> with)
    {
        var id = $"{Path.GetFileNameWithoutExtension(path)}-{Interlocked.Increment(ref _calls)}";
        Write(with(new(id, Stopwatch.GetTimestamp())));
        return id;
    }

    private void Write(HistoryLine line)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(line, Options);
        lock (_writing)
        {
            _file.Write([.. bytes, (byte)'\n']);
        }
    }
}
