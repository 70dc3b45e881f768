namespace PivCard;

/// <summary>Commands that come in parts, and answers that go out in parts (ISO 7816-4, T=0 and T=1 alike).</summary>
internal sealed class Chaining(Func<Command, Response> application)
{
    private const byte GetResponse = 0xC0;

    private readonly List<byte> _received = [];
    private byte[] _toSend = [];

    public void Reset()
    {
        _received.Clear();
        _toSend = [];
    }

    public Response Respond(Command command)
    {
        if (command.Instruction == GetResponse)
        {
            return Part(_toSend, command.Expected, Response.Ok.Status);
        }

        _received.AddRange(command.Data);
        if (command.IsChained)
        {
            return Response.Ok;
        }

        var whole = command with { Data = [.. _received] };
        Reset();
        var answer = application(whole);
        return Part(answer.Data, command.Expected, answer.Status);
    }

    private Response Part(byte[] data, int expected, ushort status)
    {
        _toSend = data.Length > expected ? data[expected..] : [];
        return _toSend.Length > 0 ? Response.MoreToCome(_toSend.Length, data[..expected]) : new(status, data);
    }
}
