using System.Diagnostics;

namespace GatewayConsole.Tests;

/// <summary>Certificates and PKCS#12 files made once by the openssl command line: an implementation that is not ours.</summary>
public sealed class OpensslFiles : IDisposable
{
    private const string Script = """
        set -e
        printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=issued\ndefault_md=default\nrand_serial=yes\npolicy=any\nunique_subject=no\n[any]\ncommonName=supplied\n[req]\ndistinguished_name=dn\n[dn]\n' > ca.cnf
        mkdir issued
        touch index.txt
        make() {
          openssl genpkey $2 -out $1.key
          openssl req -new -key $1.key -subj "/CN=$1" -config ca.cnf $5 -out $1.csr
          openssl ca -batch -selfsign -config ca.cnf -keyfile $1.key -in $1.csr -startdate $3 -enddate $4 -notext -out $1.pem
        }
        make rsa2048 '-algorithm RSA -pkeyopt rsa_keygen_bits:2048' 20260101000000Z 20301231000000Z
        make rsa4096 '-algorithm RSA -pkeyopt rsa_keygen_bits:4096' 20260101000000Z 20301231000000Z
        make sm2     '-algorithm SM2'                               20260101000000Z 20301231000000Z -sm3
        make expired '-algorithm RSA -pkeyopt rsa_keygen_bits:2048' 20190403053324Z 20240401053324Z
        make future  '-algorithm RSA -pkeyopt rsa_keygen_bits:2048' 20290101000000Z 20331231000000Z
        openssl x509 -in rsa2048.pem -outform DER -out rsa2048.der
        openssl pkcs12 -export -in rsa2048.pem -inkey rsa2048.key -out rsa.p12 -passout pass:right
        openssl pkcs12 -export -in sm2.pem -inkey sm2.key -out sm2.p12 -passout pass:中文密码
        cat rsa2048.pem rsa2048.key sm2.pem > bundle.anything
        head -c 400 rsa2048.der > truncated.der
        : > empty.cer
        truncate -s 1G sparse.cer
        rm -r ca.cnf index.txt* issued *.csr *.key
        """;

    private readonly TemporaryFolder _folder = new();

    public OpensslFiles()
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", Script]) { WorkingDirectory = _folder.Path, RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        if (shell.ExitCode != 0)
        {
            _folder.Dispose();
            throw new InvalidOperationException($"openssl could not make the files: {error}");
        }
    }

    public string this[string name] => _folder.In(name);

    public void Dispose() => _folder.Dispose();
}
