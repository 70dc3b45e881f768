using System.Text.Json;
using ExchangeGateway.Tokens;

// The worker: reads requests and writes answers, a line each, until the test has no more.
var facts = JsonSerializer.Deserialize<TokenFacts>(args[0])!;
using var answers = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
Console.SetOut(Console.Error);
while (Console.In.ReadLine() is { } line)
{
    answers.WriteLine(JsonSerializer.Serialize(await Answer.To(JsonSerializer.Deserialize<Request>(line)!, facts)));
}
