using ExchangeGateway.Certificates;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "4.3-1")]
[Trait("Rule", "4.4-1")]
public sealed class CertificateLifecycleTests() : LifecycleTests<CertificateApplicationState, CertificateApplicationAction, CertificateApplicationFacts>(
    CertificateApplicationLifecycle.Table,
    """
    Requested          | Refuse       | Refused            |
    Requested          | Approve      | AwaitingPayment    | not free-of-charge
    Requested          | Approve      | ReadyForProduction | free-of-charge
    AwaitingPayment    | Pay          | ReadyForProduction |
    ReadyForProduction | Produce      | Issued             |
    Issued             | Dispatch     | Posted             | not file-certificate, not collection-chosen
    Issued             | Dispatch     | AwaitingCollection | not file-certificate, collection-chosen
    Issued             | Dispatch     | Mailed             | file-certificate
    Posted             | Receive      | Received           |
    AwaitingCollection | Collect      | Received           | letter-shown, identity-document-shown
    Mailed             | Receive      | Received           |
    Received           | Recognise    | Installed          |
    Received           | NotRecognise | Unrecognised       |
    Unrecognised       | Recognise    | Installed          |
    Installed          | Enable       | InService          |
    InService          | Replace      | Replaced           |
    AwaitingPayment    | Cancel       | Cancelled          |
    ReadyForProduction | Cancel       | Cancelled          |
    Issued             | Cancel       | Cancelled          |
    Posted             | Cancel       | Cancelled          |
    AwaitingCollection | Cancel       | Cancelled          |
    Mailed             | Cancel       | Cancelled          |
    Received           | Cancel       | Cancelled          |
    Unrecognised       | Cancel       | Cancelled          |
    Installed          | Cancel       | Cancelled          |
    InService          | Cancel       | Cancelled          |
    """,
    ("file-certificate", f => f.Kind is CertificateKind.File),
    ("collection-chosen", f => f.Delivery is EKeyDelivery.Collection),
    ("free-of-charge", f => f.Free),
    ("letter-shown", f => f.LetterShown),
    ("identity-document-shown", f => f.IdentityDocumentShown));
