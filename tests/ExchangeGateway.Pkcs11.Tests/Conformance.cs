using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class SoftHsmTests : EKeyConformance<SoftHsmToken>;
