namespace ExchangeGateway.Rules;

// The catalogue: it stands in a file of its own so that every part of the record above can be read as a plain list.
public sealed partial record Requirement
{
    /// <summary>Every requirement, in the guide's order.</summary>
    public static ValueList<Requirement> All =>
    [
        RecordFieldMissing, MemberCodeEmpty, MemberCodeThere, AccountUnknown, AccountThere, VpnQuotaExceeded, VpnQuotaRange,
        SubAccountNeeded, AdministratorCount, LastAdministrator, PhoneNotVerified, SmsCodeLifetime, SmsCodeTries,
        PasswordLength, PasswordClasses, PasswordSame, PasswordRepeat, OldPasswordWrong,
        CreditCodeLength, CreditCodeCharacter, CreditCodeOrganisationCheck, CreditCodeCheck,
        MobileNumber, EmailAddress, DocumentNumber, ResidentNumberShape, ResidentNumberDate, ResidentNumberCheck,
        BackupAdvised, BusinessMissing, LinesMissing, FlowRateRange, GatewayCountRange, GatewayTotalOverflow,
        MaterialMissing, MaterialTooMany, AttachmentSize, AttachmentFormat, AttachmentName, FieldMissing,
        GatewaysMissing, GatewayUnknown, GatewayNotOpen, GatewayBusy, GatewayTwice, GatewayIdDiffers,
        FormKindKept, ReasonMissing, RegistrationNumberCount, RegistrationNumberTwice,
        FlowRateMissing, NoBusinessLeft, NothingChanges, BusinessThere, BusinessNotThere, BusinessBothWays,
        OpaqueText, PageMark,
        AccountsNotDeclared, MarketMakingNotDeclared, AccountsMissing, AccountTwice, AlreadyFiled,
        CertificateCountRange, CertificatesMissing, PaperFormMissing, PaperFormDiffers,
        RenewalWindow, RenewalShare, EKeyColourKnown, EKeyNotByFile, KindKept, CertificateKindDiffers,
        SoftwareTwice, SupportLine, WebAddress,
        PinTries, UnlockContactMissing, UnlockInitialPin, UnlockSigned, UnlockStamped, UnlockFormMissing, UnlockEKeyMissing, UnlockLetterMissing, UnlockIdentityMissing, UnlockOfEKey, UnlockCertificate,
        LeadTimeRange, CalendarYearRange, CalendarDate, CalendarHolidays, CalendarMakeUpDay,
        NoticeDaysRange,
    ];
}
