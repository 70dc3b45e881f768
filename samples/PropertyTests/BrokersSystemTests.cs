using FsCheck;
using FsCheck.Xunit;
using PropertyTests.Host;

namespace PropertyTests;

/// <summary>The suite: copy it, and put your own system in the place of the broker's.</summary>
public class BrokersSystemTests
{
    [Property]
    public Property Desk_AnyButtonsInAnyCircumstances_FollowsTheLifecycle() => Laws.DeskFollowsTheLifecycle(() => new OpeningDesk());

    [Property]
    public Property Orders_AnySheet_AreCounted() => Laws.CertificatesAreCounted(new CertificateOrders());

    [Property]
    public Property Clock_AnyCertificate_TellsItsTime() => Laws.TimeIsTheValiditys(new CertificateClock());
}
