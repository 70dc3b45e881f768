using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11.Cryptoki;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11;

/// <summary>
/// A token vendor's PKCS#11 module. Within a process it is initialised once, however often and by whatever path it is
/// opened, and finalised when the last of these and the last connection are disposed of.
/// </summary>
/// <remarks>Where other code of the process had initialised the module it is left to that code to finalise it.</remarks>
/// <threadsafety>Safe from any thread. Calls into the module take place on the caller's thread.</threadsafety>
public sealed class Pkcs11Module : IDisposable
{
    private readonly ModuleUse _use;

    internal Pkcs11Module(ModuleUse use) => _use = use;

    /// <summary>Opens a module, and initialises it where nobody has. What a file does when it is loaded is its vendor's matter: open those alone that you trust.</summary>
    /// <param name="path">The file. It is searched for nowhere else.</param>
    public static ModuleOpening Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return LoadedModules.Use(Path.GetFullPath(path)).Match<ModuleOpening>(
            static use => new Pkcs11Module(use),
            static unusable => unusable,
            static fault => fault);
    }

    /// <summary>The tokens that are there. It costs no try, and needs no login.</summary>
    public TokenSearch Tokens()
    {
        try
        {
            using var call = _use.Module.Enter();
            var (found, faults) = Look(call.Cryptoki, static _ => true);
            found.ForEach(static one => one.Session.Dispose());
            return new TokenList(found.Select(ListingOf).ToValueList(), faults.ToValueList());
        }
        catch (Pkcs11Exception failed)
        {
            return ReturnValues.Fault(failed.RV);
        }
    }

    /// <summary>Connects to a token. A connection serves one caller at a time: whoever signs on several threads makes one for each, and they share the login.</summary>
    /// <param name="choice">Which token, and which certificate in it.</param>
    /// <param name="settings">How to work with it. Connections to one token are to agree on them.</param>
    public TokenConnection Connect(TokenChoice choice, Pkcs11Settings settings)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(settings);
        try
        {
            using var call = _use.Module.Enter();
            var (found, faults) = Look(call.Cryptoki, choice.Fits);
            found.ForEach(static one => one.Session.Dispose());
            var fitting = found.Where(one => choice.Fits(one.Certificates)).ToArray();
            return fitting switch
            {
                [] => faults.Count > 0 ? faults[0] : new TokenAbsent(),
                [var only] => ConnectTo(only, choice, settings),
                _ => new SeveralTokens(fitting.Select(static one => one.Identity).ToValueList()),
            };
        }
        catch (Pkcs11Exception failed)
        {
            return ReturnValues.Fault(failed.RV);
        }
    }

    /// <summary>Lets go of the module. Connections made through it go on.</summary>
    public void Dispose() => _use.Dispose();

    private TokenConnection ConnectTo(FoundToken token, TokenChoice choice, Pkcs11Settings settings)
    {
        TokenCertificate[] fitting = choice.Certificate is { } wanted
            ? [token.Certificates.First(one => one.Certificate.Fingerprint == wanted)]
            : [.. TokenReader.Signing(token.Certificates)];
        _use.Module.Token(token.Identity).SeenAs(token);
        return fitting is [var only]
            ? new Pkcs11EKey(_use.Another(), token.Identity, only, settings)
            : new CertificateUnclear(token.Identity, fitting.Select(static one => one.Certificate).ToValueList());
    }

    private static (List<FoundToken> Found, List<DeviceFault> Faults) Look(ICryptoki cryptoki, Func<TokenFacts, bool> wanted)
    {
        var (found, faults) = (new List<FoundToken>(), new List<DeviceFault>());
        foreach (var slot in cryptoki.Slots())
        {
            try
            {
                if (TokenReader.Read(slot, wanted) is { } token)
                {
                    found.Add(token);
                }
            }
            catch (Pkcs11Exception failed)
            {
                if (!ReturnValues.IsGone(failed.RV))
                {
                    faults.Add(ReturnValues.Fault(failed.RV));
                }
            }
        }

        return (found, faults);
    }

    private static TokenListing ListingOf(FoundToken token) =>
        new(token.Identity, token.Facts.Pin(PinOwner.User), token.Facts.HasPinPad, token.Certificates.Select(static one => one.Certificate).ToValueList());
}
