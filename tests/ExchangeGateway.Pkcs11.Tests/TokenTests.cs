using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class SoftHsmTests(SoftHsmToken token) : EKeyConformance<SoftHsmToken>(token);
public sealed class OpenCryptokiTests(OpenCryptokiToken token) : EKeyConformance<OpenCryptokiToken>(token);
public sealed class PivTests(PivToken token) : EKeyConformance<PivToken>(token);
public sealed class TpmTests(TpmToken token) : EKeyConformance<TpmToken>(token);
