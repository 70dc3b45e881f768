using ExchangeGateway.Lifecycles;
using Act = ExchangeGateway.Certificates.CertificateApplicationAction;
using At = ExchangeGateway.Certificates.CertificateApplicationState;

namespace ExchangeGateway.Certificates;

/// <summary>What the guards of a dedicated certificate look at.</summary>
/// <param name="Kind">EKey or file.</param>
/// <param name="Delivery">How an EKey comes; nothing for a file certificate.</param>
/// <param name="Free">No fee is asked for it.</param>
/// <param name="LetterShown">The letter of introduction was shown.</param>
/// <param name="IdentityDocumentShown">The identity document was shown.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct CertificateApplicationFacts(CertificateKind Kind, EKeyDelivery Delivery, bool Free, bool LetterShown, bool IdentityDocumentShown);

/// <summary>The lifecycle of a dedicated certificate, from its request to its end (sections 4 and 5 of the guide).</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class CertificateApplicationLifecycle
{
    private static readonly Guard<CertificateApplicationFacts>
        File = new("file-certificate", static f => f.Kind is CertificateKind.File),
        Collected = new("collection-chosen", static f => f.Delivery is EKeyDelivery.Collection),
        Free = new("free-of-charge", static f => f.Free),
        Letter = new("letter-shown", static f => f.LetterShown),
        Document = new("identity-document-shown", static f => f.IdentityDocumentShown);

    /// <summary>The table.</summary>
    public static Lifecycle<CertificateApplicationState, CertificateApplicationAction, CertificateApplicationFacts> Table { get; } = new("certificate", At.Requested,
    [
        new(At.Requested,          Act.Refuse,       At.Refused),
        new(At.Requested,          Act.Approve,      At.AwaitingPayment, Free.Not),
        new(At.Requested,          Act.Approve,      At.ReadyForProduction, Free),
        new(At.AwaitingPayment,    Act.Pay,          At.ReadyForProduction),
        new(At.AwaitingPayment,    Act.Cancel,       At.Cancelled),
        new(At.ReadyForProduction, Act.Produce,      At.Issued),
        new(At.ReadyForProduction, Act.Cancel,       At.Cancelled),
        new(At.Issued,             Act.Dispatch,     At.Posted, File.Not, Collected.Not),
        new(At.Issued,             Act.Dispatch,     At.AwaitingCollection, File.Not, Collected),
        new(At.Issued,             Act.Dispatch,     At.Mailed, File),
        new(At.Issued,             Act.Cancel,       At.Cancelled),
        new(At.Posted,             Act.Receive,      At.Received),
        new(At.Posted,             Act.Cancel,       At.Cancelled),
        new(At.AwaitingCollection, Act.Collect,      At.Received, Letter, Document),
        new(At.AwaitingCollection, Act.Cancel,       At.Cancelled),
        new(At.Mailed,             Act.Receive,      At.Received),
        new(At.Mailed,             Act.Cancel,       At.Cancelled),
        new(At.Received,           Act.Recognise,    At.Installed),
        new(At.Received,           Act.NotRecognise, At.Unrecognised),
        new(At.Received,           Act.Cancel,       At.Cancelled),
        new(At.Unrecognised,       Act.Recognise,    At.Installed),
        new(At.Unrecognised,       Act.Cancel,       At.Cancelled),
        new(At.Installed,          Act.Enable,       At.InService),
        new(At.Installed,          Act.Cancel,       At.Cancelled),
        new(At.InService,          Act.Replace,      At.Replaced),
        new(At.InService,          Act.Cancel,       At.Cancelled),
    ]);
}
