namespace ExchangeGateway.X509.Tests;

/// <summary>Damages files in the ways that files get damaged, and in those that break parsers. One seed, one damage.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[] Telling = [0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x14, 0x1e, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xa3, 0xff];

    private readonly Random _random = new(seed);

    /// <summary>How often each test damages its files; EXCHANGEGATEWAY_MUTATIONS=N makes it N times as often.</summary>
    public static int Times(int count) =>
        int.TryParse(Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_MUTATIONS"), out var factor) ? checked(count * factor) : count;

    public T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    public byte[] Damage(byte[] file)
    {
        var bytes = new List<byte>(file);
        for (var changes = _random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        var length = Math.Min(_random.Next(1, 40), bytes.Count - at);
        switch (_random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2 or 3:
                bytes[at] = Pick(Telling);
                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.InsertRange(at, bytes.GetRange(_random.Next(bytes.Count - length + 1), length));
                break;
            case 6:
                bytes.Insert(at, Pick(Telling));
                break;
            case 7:
                bytes[at]++;
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
