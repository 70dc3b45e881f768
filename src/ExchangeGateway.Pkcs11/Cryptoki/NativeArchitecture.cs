using System.Buffers.Binary;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>For which machine a native file was built, as its ELF header says. The loader's own message names neither side.</summary>
internal static class NativeArchitecture
{
    /// <summary>How a file differs from the program that runs here; null where it does not, or is no ELF file.</summary>
    public static string? Difference(string path) =>
        Of(path) is { } file && Environment.ProcessPath is { } program && Of(program) is { } own && file != own
            ? $"{path}: {file}; this process: {own}"
            : null;

    private static string? Of(string path)
    {
        Span<byte> header = stackalloc byte[20];
        try
        {
            using var file = File.OpenHandle(path);
            if (RandomAccess.Read(file, header, 0) < header.Length)
            {
                return null;
            }
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            // Then the loader will say why.
            return null;
        }

        if (header is not [0x7f, (byte)'E', (byte)'L', (byte)'F', var size, var order, ..])
        {
            return null;
        }

        var machine = order == 2 ? BinaryPrimitives.ReadUInt16BigEndian(header[18..]) : BinaryPrimitives.ReadUInt16LittleEndian(header[18..]);
        var name = machine switch { 3 => "x86", 40 => "arm", 62 => "x64", 183 => "arm64", 243 => "riscv64", 258 => "loongarch64", _ => $"machine {machine}" };
        return $"{(size == 1 ? 32 : 64)} bits, {name}";
    }
}
