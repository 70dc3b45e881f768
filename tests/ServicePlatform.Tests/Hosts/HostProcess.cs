using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ServicePlatform.Tests.Hosts;

/// <summary>A host of the platform as a process of its own, at a free port of loopback.</summary>
internal sealed partial class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process)
    {
        _process = process;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The host ended.\n{Said}"));
        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    private string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static HostProcess Start(string store, string codes)
    {
        var started = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ServicePlatform.dll"), "--store", store, "--urls", "http://127.0.0.1:0", "--Codes:Folder", codes])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        started.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var host = new HostProcess(new() { StartInfo = started });
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> AddressAsync() => _address.Task.WaitAsync(Patience);

    /// <summary>Ends it at once, as if its machine lost its power.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Read(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
        {
            _said.AppendLine(line.Data);
        }

        if (line.Data is { } text && Listening().Match(text) is { Success: true } match)
        {
            _address.TrySetResult(new(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
