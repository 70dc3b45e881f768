using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Filings;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Inventory;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExchangeGateway.Hosting;

/// <summary>The registry's use cases and queries, each by name: nothing is looked for by reflection, so nothing is lost in trimming.</summary>
/// <threadsafety>Safe from any thread while no two register at once.</threadsafety>
internal static class UseCases
{
    public static void AddUseCases(this IServiceCollection services)
    {
        services.TryAddSingleton<ApproveApplication>();
        services.TryAddSingleton<CompleteApplication>();
        services.TryAddSingleton<DraftApplication>();
        services.TryAddSingleton<RecordCertificatesIssued>();
        services.TryAddSingleton<RecordCertificatesRevoked>();
        services.TryAddSingleton<RegisterInformation>();
        services.TryAddSingleton<RejectApplication>();
        services.TryAddSingleton<ReturnApplication>();
        services.TryAddSingleton<SaveApplication>();
        services.TryAddSingleton<SubmitApplication>();
        services.TryAddSingleton<WithdrawApplication>();

        services.TryAddSingleton<ApproveCertificate>();
        services.TryAddSingleton<CancelCertificate>();
        services.TryAddSingleton<CutOverCertificate>();
        services.TryAddSingleton<DeliverCertificate>();
        services.TryAddSingleton<EnableCertificate>();
        services.TryAddSingleton<HandOverCertificate>();
        services.TryAddSingleton<IssueCertificate>();
        services.TryAddSingleton<PayCertificate>();
        services.TryAddSingleton<RecogniseCertificate>();
        services.TryAddSingleton<RecordUnlock>();
        services.TryAddSingleton<RefuseCertificate>();
        services.TryAddSingleton<RequestCancellation>();
        services.TryAddSingleton<RequestCertificate>();
        services.TryAddSingleton<RequestReplacement>();
        services.TryAddSingleton<RequestUnlock>();

        services.TryAddSingleton<DraftMarketMakerFiling>();
        services.TryAddSingleton<SaveMarketMakerFiling>();
        services.TryAddSingleton<SubmitMarketMakerFiling>();

        services.TryAddSingleton<ChangePassword>();
        services.TryAddSingleton<CreateAccount>();
        services.TryAddSingleton<EditInstitution>();
        services.TryAddSingleton<FillMemberCode>();
        services.TryAddSingleton<GrantProduct>();
        services.TryAddSingleton<MakeAdministrator>();
        services.TryAddSingleton<RegisterInstitution>();
        services.TryAddSingleton<RemoveAccount>();
        services.TryAddSingleton<RequestPhoneChange>();
        services.TryAddSingleton<ResetPassword>();
        services.TryAddSingleton<SetVpnAccount>();
        services.TryAddSingleton<SetVpnQuota>();
        services.TryAddSingleton<UnmakeAdministrator>();
        services.TryAddSingleton<VerifyPhoneChange>();
        services.TryAddSingleton<WithdrawProduct>();

        services.TryAddSingleton<ImportInventory>();

        services.TryAddSingleton<AcquireLease>();
        services.TryAddSingleton<ReleaseLease>();
        services.TryAddSingleton<RenewLease>();

        services.TryAddSingleton<GiveExpiryNotices>();

        services.TryAddSingleton<AuditRegistry>();
        services.TryAddSingleton<QueryAccounts>();
        services.TryAddSingleton<QueryApplications>();
        services.TryAddSingleton<QueryGateways>();
        services.TryAddSingleton<QueryInstitutions>();
        services.TryAddSingleton<Show>();
        services.TryAddSingleton<ShowHistory>();
        services.TryAddSingleton<SurveyRegistry>();
        services.TryAddSingleton<VerifyTrails>();
        services.TryAddSingleton<WhatWaits>();
    }
}
