using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Pkcs11.Cryptoki;

/// <summary>A session through Pkcs11Interop.</summary>
internal sealed class InteropSession(ISession session) : ICryptokiSession
{
    private IMechanism? _mechanism;
    private SigningMechanism _mechanismIs;

    public bool IsLoggedIn => session.GetSessionInfo().State is CKS.CKS_RO_USER_FUNCTIONS or CKS.CKS_RW_USER_FUNCTIONS or CKS.CKS_RW_SO_FUNCTIONS;

    public void LogIn(CKU user, byte[]? pin) => session.Login(user, pin);

    public void LogOut() => session.Logout();

    public void SetPin(byte[] old, byte[] pin) => session.SetPin(old, pin);

    public void InitPin(byte[] pin) => session.InitPin(pin);

    public void Touch() => session.GenerateRandom(1);

    public IReadOnlyList<CertificateObject> Certificates() =>
        [.. from found in session.FindAllObjects([Is(CKA.CKA_CLASS, (ulong)CKO.CKO_CERTIFICATE), Is(CKA.CKA_CERTIFICATE_TYPE, (ulong)CKC.CKC_X_509)])
            let der = Attribute(found.ObjectId, CKA.CKA_VALUE)
            where der is not null
            select new CertificateObject(der, Attribute(found.ObjectId, CKA.CKA_ID))];

    public IReadOnlyList<ulong> SigningKeys(ReadOnlyMemory<byte> id, ulong? keyType)
    {
        List<IObjectAttribute> template = [Is(CKA.CKA_CLASS, (ulong)CKO.CKO_PRIVATE_KEY), session.Factories.ObjectAttributeFactory.Create(CKA.CKA_ID, id.ToArray())];
        if (keyType is { } type)
        {
            template.Add(Is(CKA.CKA_KEY_TYPE, type));
        }

        // Asked of each key rather than of the search: some tokens show CKA_SIGN and do not search by it.
        return [.. session.FindAllObjects(template).Select(static found => found.ObjectId).Where(key => Attribute(key, CKA.CKA_SIGN) is not [0])];
    }

    public byte[]? Attribute(ulong handle, CKA attribute)
    {
        try
        {
            var read = session.GetAttributeValue(new ObjectHandle(handle), [attribute])[0];
            return read.CannotBeRead ? null : read.GetValueAsByteArray();
        }
        catch (OverflowException)
        {
            // The module told of a length that nothing has.
            return null;
        }
    }

    public byte[] Sign(SigningMechanism mechanism, ulong key, byte[] data) => session.Sign(Of(mechanism), new ObjectHandle(key), data);

    public byte[] Sign(SigningMechanism mechanism, ulong key, byte[]? pin, byte[] data) => session.Sign(Of(mechanism), new ObjectHandle(key), pin, data);

    public void Dispose()
    {
        _mechanism?.Dispose();
        try
        {
            session.Dispose();
        }
        catch (Pkcs11Exception)
        {
            // It went with its token or its module: it is closed.
        }
    }

    private IMechanism Of(SigningMechanism mechanism)
    {
        if (_mechanism is not null && _mechanismIs == mechanism)
        {
            return _mechanism;
        }

        _mechanism?.Dispose();
        var factories = session.Factories;
        _mechanism = mechanism.IsPss
            ? factories.MechanismFactory.Create(mechanism.Type, factories.MechanismParamsFactory.CreateCkRsaPkcsPssParams((ulong)CKM.CKM_SHA256, (ulong)CKG.CKG_MGF1_SHA256, 32))
            : factories.MechanismFactory.Create(mechanism.Type);
        _mechanismIs = mechanism;
        return _mechanism;
    }

    private IObjectAttribute Is(CKA attribute, ulong value) => session.Factories.ObjectAttributeFactory.Create(attribute, value);

    private sealed class ObjectHandle(ulong objectId) : IObjectHandle
    {
        public ulong ObjectId => objectId;
    }
}
