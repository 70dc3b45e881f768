using System.Globalization;
using System.Text;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>
/// Looks for a secret in this process's own memory. It is given the secret disguised, and never undoes the disguise: so
/// what it finds was left there by others.
/// </summary>
internal static class MemorySearch
{
    private const byte Disguise = 0x5A;
    private const int Part = 1 << 20;

    /// <summary>The secret as UTF-8, disguised.</summary>
    public static string Disguised(string secret) => Convert.ToHexString(Encoding.UTF8.GetBytes(secret).Select(one => (byte)(one ^ Disguise)).ToArray());

    /// <summary>Where the secret stands, as UTF-8 or as UTF-16: a line of /proc/self/maps for each place.</summary>
    public static List<string> Find(string disguised)
    {
        var hidden = Convert.FromHexString(disguised);
        var found = new List<string>();
        using var memory = File.OpenHandle("/proc/self/mem");
        var part = GC.AllocateUninitializedArray<byte>(Part + (4 * hidden.Length), pinned: true);
        foreach (var region in File.ReadAllLines("/proc/self/maps").Where(IsReadable))
        {
            var (from, to) = Range(region);
            for (var at = from; at < to; at += Part)
            {
                var read = Read(memory, part.AsSpan(0, (int)Math.Min(part.Length, to - at)), at);
                if (Stands(part.AsSpan(0, read), hidden, stride: 1) || Stands(part.AsSpan(0, read), hidden, stride: 2))
                {
                    found.Add(region);
                }

                // What was read is itself memory: it is not to be found again.
                Array.Clear(part);
            }
        }

        return found;
    }

    private static bool Stands(ReadOnlySpan<byte> memory, byte[] hidden, int stride)
    {
        var first = (byte)(hidden[0] ^ Disguise);
        for (var at = 0; at + (hidden.Length * stride) <= memory.Length; at++)
        {
            var next = memory[at..].IndexOf(first);
            if (next < 0 || (at += next) + (hidden.Length * stride) > memory.Length)
            {
                return false;
            }

            var same = 1;
            while (same < hidden.Length && (memory[at + (same * stride)] ^ Disguise) == hidden[same] && (stride == 1 || memory[at + (same * stride) - 1] == 0))
            {
                same++;
            }

            if (same == hidden.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static int Read(Microsoft.Win32.SafeHandles.SafeFileHandle memory, Span<byte> part, long at)
    {
        try
        {
            return RandomAccess.Read(memory, part, at);
        }
        catch (IOException)
        {
            // A page that the kernel keeps to itself, or that was given back meanwhile.
            return 0;
        }
    }

    private static bool IsReadable(string region) => region.Split(' ')[1][0] == 'r' && !region.EndsWith(']') || region.EndsWith("[heap]", StringComparison.Ordinal) || region.EndsWith("[stack]", StringComparison.Ordinal);

    private static (long From, long To) Range(string region)
    {
        var ends = region.Split(' ')[0].Split('-').Select(end => long.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        return (ends[0], ends[1]);
    }
}
