using ExchangeGateway.Certificates;

namespace ExchangeGateway.X509.Tests;

public sealed class CertificateFileDiskTests : IDisposable
{
    private static readonly Certificate Expected = TestFiles.Authority.Issue("TDGW-2", "某证券", KeyAlgorithm.Sm2).Certificate;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData("certificate.cer")]
    [InlineData("certificate.p12")]
    [InlineData("证书")]
    public void ReadFile_WhateverItsName_ItsContentDecides(string name) =>
        Assert.Equal([Expected], CertificateFile.ReadFile(Write(name, Expected.Der.ToArray())).Certificates);

    [Fact]
    public void ReadFile_LargerThanTheLimit_IsNotRead()
    {
        var path = Write("sparse.pem", []);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(1L << 30);
        }

        Assert.Equal([new OverLimit(CertificateFileLimit.FileBytes, 16 << 20)], CertificateFile.ReadFile(path).Entries);
    }

    [Fact]
    public void ReadFile_NoFileToRead_SaysWhy()
    {
        Assert.Equal([new Unreadable(UnreadableReason.Empty)], CertificateFile.ReadFile(Write("empty", [])).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.Directory)], CertificateFile.ReadFile(_directory.FullName).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.NotFound)], CertificateFile.ReadFile(At("missing")).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.NotFound)], CertificateFile.ReadFile(At("missing/below")).Entries);
    }

    [Fact]
    public void ReadFile_LinkToAFileThatWentAway_NotFound()
    {
        File.CreateSymbolicLink(At("link"), Write("target", Expected.Der.ToArray()));
        Assert.Equal([Expected], CertificateFile.ReadFile(At("link")).Certificates);

        File.Delete(At("target"));

        Assert.Equal([new Unreadable(UnreadableReason.NotFound)], CertificateFile.ReadFile(At("link")).Entries);
    }

    [Fact]
    public void ReadFile_NoPermission_NotPermitted()
    {
        var path = Write("secret", Expected.Der.ToArray());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);

            // The system's own user may read everything.
            CertificateOutcome expected = Environment.IsPrivilegedProcess ? Expected : new Unreadable(UnreadableReason.NotPermitted);
            Assert.Equal([expected], CertificateFile.ReadFile(path).Entries);
        }
    }

    [Fact]
    public void ReadStream_FailsMidway_SaysWhy()
    {
        Assert.Equal([new Unreadable(UnreadableReason.ReadFailed)], CertificateFile.ReadStream(new FailingStream(new IOException())).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.NotPermitted)], CertificateFile.ReadStream(new FailingStream(new UnauthorizedAccessException())).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.NotFound)], CertificateFile.ReadStream(new FailingStream(new FileNotFoundException())).Entries);
    }

    [Fact]
    public void ReadStream_WithoutEnd_StopsAtTheLimit() =>
        Assert.Equal([new OverLimit(CertificateFileLimit.FileBytes, 16 << 20)], CertificateFile.ReadStream(new FailingStream(null)).Entries);

    [Fact]
    public void ReadStream_Certificate_IsRead()
    {
        using var stream = new MemoryStream(Expected.Der.ToArray());

        Assert.Equal([Expected], CertificateFile.ReadStream(stream).Certificates);
    }

    private string At(string name) => Path.Combine(_directory.FullName, name);

    private string Write(string name, byte[] content)
    {
        File.WriteAllBytes(At(name), content);
        return At(name);
    }

    // Gives one part, then fails; or goes on for ever.
    private sealed class FailingStream(Exception? failure) : Stream
    {
        private bool _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer) => _read && failure is not null ? throw failure : Fill(buffer);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Fill(Span<byte> buffer)
        {
            _read = true;
            buffer.Fill(0x30);
            return buffer.Length;
        }
    }
}
