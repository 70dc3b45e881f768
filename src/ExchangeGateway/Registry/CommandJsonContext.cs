using System.Text.Json.Serialization;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Filings;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Inventory;

namespace ExchangeGateway.Registry;

/// <summary>The shapes of the commands' content, generated at build time so that it works without reflection.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(HeadContent), typeof(CertificateNumberContent), typeof(FingerprintContent), typeof(ValidityContent), typeof(InstantContent),
        typeof(LocalDateContent), typeof(BusinessesContent), typeof(ApplicationFormContent), typeof(FilingFormContent),
    ])]
[JsonSerializable(typeof(ApproveApplicationCommand))]
[JsonSerializable(typeof(ApproveCertificateCommand))]
[JsonSerializable(typeof(CancelCertificateCommand))]
[JsonSerializable(typeof(ChangePasswordCommand))]
[JsonSerializable(typeof(CompleteApplicationCommand))]
[JsonSerializable(typeof(CreateAccountCommand))]
[JsonSerializable(typeof(CutOverCertificateCommand))]
[JsonSerializable(typeof(DeliverCertificateCommand))]
[JsonSerializable(typeof(DraftApplicationCommand))]
[JsonSerializable(typeof(DraftMarketMakerFilingCommand))]
[JsonSerializable(typeof(EditInstitutionCommand))]
[JsonSerializable(typeof(EnableCertificateCommand))]
[JsonSerializable(typeof(FillMemberCodeCommand))]
[JsonSerializable(typeof(GrantProductCommand))]
[JsonSerializable(typeof(HandOverCertificateCommand))]
[JsonSerializable(typeof(ImportInventoryCommand))]
[JsonSerializable(typeof(IssueCertificateCommand))]
[JsonSerializable(typeof(MakeAdministratorCommand))]
[JsonSerializable(typeof(PayCertificateCommand))]
[JsonSerializable(typeof(RecogniseCertificateCommand))]
[JsonSerializable(typeof(RecordCertificatesIssuedCommand))]
[JsonSerializable(typeof(RecordCertificatesRevokedCommand))]
[JsonSerializable(typeof(RecordUnlockCommand))]
[JsonSerializable(typeof(RefuseCertificateCommand))]
[JsonSerializable(typeof(RegisterInformationCommand))]
[JsonSerializable(typeof(RegisterInstitutionCommand))]
[JsonSerializable(typeof(RejectApplicationCommand))]
[JsonSerializable(typeof(RemoveAccountCommand))]
[JsonSerializable(typeof(RequestCancellationCommand))]
[JsonSerializable(typeof(RequestCertificateCommand))]
[JsonSerializable(typeof(RequestPhoneChangeCommand))]
[JsonSerializable(typeof(RequestReplacementCommand))]
[JsonSerializable(typeof(RequestUnlockCommand))]
[JsonSerializable(typeof(ResetPasswordCommand))]
[JsonSerializable(typeof(ReturnApplicationCommand))]
[JsonSerializable(typeof(SaveApplicationCommand))]
[JsonSerializable(typeof(SaveMarketMakerFilingCommand))]
[JsonSerializable(typeof(SetVpnAccountCommand))]
[JsonSerializable(typeof(SetVpnQuotaCommand))]
[JsonSerializable(typeof(SubmitApplicationCommand))]
[JsonSerializable(typeof(SubmitMarketMakerFilingCommand))]
[JsonSerializable(typeof(UnmakeAdministratorCommand))]
[JsonSerializable(typeof(VerifyPhoneChangeCommand))]
[JsonSerializable(typeof(WithdrawApplicationCommand))]
[JsonSerializable(typeof(WithdrawProductCommand))]
internal sealed partial class CommandJsonContext : JsonSerializerContext;
