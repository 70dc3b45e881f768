using System.Diagnostics;
using ExchangeGateway.Tests;

namespace ExchangeGateway.Faults.Tests;

/// <summary>Gives processes hosts whose clocks are wrong: by a small library that is preloaded into them.</summary>
internal sealed class WrongClock
{
    private static readonly string[] Compilers = ["clang", "gcc", "cc"];
    private readonly string _library;

    /// <param name="folder">Where the library is made.</param>
    public WrongClock(string folder)
    {
        _library = Path.Combine(folder, "host-clock.so");
        using var compiler = Process.Start(Compiler(), ["-shared", "-fPIC", "-O2", "-o", _library, Repository.PathOf("tests", "ExchangeGateway.Faults.Tests", "host-clock.c"), "-ldl"]);
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"The C compiler ended with {compiler.ExitCode}.");
        }
    }

    /// <summary>Has a process to be started read a clock that is wrong by so many seconds.</summary>
    public void Set(ProcessStartInfo process, int seconds)
    {
        process.Environment["LD_PRELOAD"] = _library;
        process.Environment["HOST_CLOCK_SECONDS"] = $"{seconds}";
    }

    private static string Compiler() =>
        Compilers.FirstOrDefault(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name))))
            ?? throw new InvalidOperationException("There is no C compiler: please install gcc or clang.");
}
