using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>Where native code calls in. An exception that went on into it would end the process, so each one ends here, as a code.</summary>
internal static class Boundary
{
    public static nuint Answer(Func<Rv> call)
    {
        try
        {
            return (nuint)(ulong)call();
        }
        catch (OutOfMemoryException)
        {
            return (nuint)(ulong)Rv.HostMemory;
        }
        catch (Exception e) when (TokenFile.IsFailure(e))
        {
            return (nuint)(ulong)Rv.DeviceError;
        }
#pragma warning disable CA1031 // Nobody above is managed code: this is the last one who can answer.
        catch (Exception)
#pragma warning restore CA1031
        {
            return (nuint)(ulong)Rv.GeneralError;
        }
    }

    /// <summary>Answers where the module is initialised.</summary>
    public static nuint Answer(Func<Module, Rv> call) =>
        Answer(() => Module.Current is { } module ? call(module) : Rv.CryptokiNotInitialized);

    /// <summary>Answers where the session is open and its token is there.</summary>
    public static nuint Answer(nuint session, Func<Session, TokenContent, Rv> call) =>
        Answer(module => module.WithSession(session, call));
}
