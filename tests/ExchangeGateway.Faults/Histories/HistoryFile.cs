using System.Diagnostics;
using System.Text.Json;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;

namespace ExchangeGateway.Faults.Histories;

/// <summary>
/// A process's history: a line when a command is called, a line when its answer is there. Each line is with the operating
/// system before the next step, so a killed process loses none.
/// </summary>
/// <param name="path">The file; it is begun anew.</param>
internal sealed class HistoryFile(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly Lock _writing = new();

    public void Called(RequestId request, string command) => Write(new(request.Value, command, Stopwatch.GetTimestamp(), null, null));

    public void Answered(RequestId request, string command, CommandOutcome outcome) =>
        Write(new(request.Value, command, Stopwatch.GetTimestamp(), KindOf(outcome), outcome.TryPickT0(out var done, out _) ? [.. done.Receipt.Effects.Select(Line.Of)] : []));

    public void Dispose() => _file.Dispose();

    /// <summary>The operations of all files of a folder. A line that a kill cut off is left out.</summary>
    public static IReadOnlyList<Operation> Read(string folder)
    {
        var operations = new Dictionary<string, Operation>();
        foreach (var line in Directory.EnumerateFiles(folder, "*.jsonl").SelectMany(File.ReadLines).Select(Parse).OfType<Line>())
        {
            var known = operations.GetValueOrDefault(line.Request);
            operations[line.Request] = line.Answer is not { } answer
                ? known ?? new(RequestId.Of(line.Request).AsT0, line.Command, line.At, null, AnswerKind.None, [])
                : known! with { AnsweredAt = line.At, Answer = answer, Effects = line.Effects!.Select(effect => effect.ToEffect()).ToValueList() };
        }

        return [.. operations.Values];
    }

    private static AnswerKind KindOf(CommandOutcome outcome) => outcome.Match(
        committed: static _ => AnswerKind.Done,
        denied: static _ => AnswerKind.Refused,
        notFound: static _ => AnswerKind.Refused,
        notPermitted: static _ => AnswerKind.Refused,
        refused: static _ => AnswerKind.Refused,
        violations: static _ => AnswerKind.Refused,
        conflict: static _ => AnswerKind.Refused,
        // It was asked for many times: what became of the others, the last answer does not tell.
        unavailable: static _ => AnswerKind.Unknown);

    private static Line? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(Line line)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(line);
        lock (_writing)
        {
            _file.Write([.. bytes, (byte)'\n']);
        }
    }

    private sealed record Line(string Request, string Command, long At, AnswerKind? Answer, LineEffect[]? Effects)
    {
        public static LineEffect Of(Effect effect) => new(effect.Key.Kind, effect.Key.Institution.Value, effect.Key.Name, effect.Version, effect.From, effect.To);
    }

    private sealed record LineEffect(AggregateKind Kind, string Institution, string Name, long Version, string? From, string To)
    {
        public Effect ToEffect() => new(AggregateKey.Restore(Kind, InstitutionId.Of(Institution).AsT0, Name), Version, From, To);
    }
}
