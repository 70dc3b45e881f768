using ExchangeGateway.Applications;
using ExchangeGateway.Forms;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>An application, with its form and its history in JSON, and a row for each gateway that it is about.</summary>
internal sealed class ApplicationRow : AggregateRow
{
    public ApplicationKind Kind { get; set; }

    public ApplicationState State { get; set; }

    public string Applicant { get; set; } = null!;

    public string Form { get; set; } = null!;

    public string History { get; set; } = null!;

    // The numbers of certificates; null where there are none.
    public string? CertificatesToCancel { get; set; }

    public List<ApplicationGatewayRow> Gateways { get; } = [];

    public override AggregateKind AggregateKind => AggregateKind.Application;

    public override Aggregate Read()
    {
        var form = FormRead.Of(Form) as ApplicationForm;
        var application = Application.Replay(
            BusinessSerialNumber.Of(Name).Kept(),
            form.There("not the form of an application"),
            new(AccountName.Of(Applicant).Kept(), InstitutionId),
            RowJson.Read<ValueList<ApplicationStep>>(History)).There("a history that no application has");
        return application.State != State ? throw new UnreadableRowException($"a history that does not lead to {State}")
            : new RegisteredApplication(application)
            {
                Gateways = Gateways.OrderBy(gateway => gateway.Ordinal).Select(gateway => RegistrationNumber.Of(gateway.Gateway).Kept()).ToValueList(),
                CertificatesToCancel = CertificatesToCancel is null ? [] : RowJson.Read<string[]>(CertificatesToCancel).Select(CertificateRow.NumberOf).ToValueList(),
            };
    }

    protected override void Write(Aggregate after)
    {
        var application = (RegisteredApplication)after;
        (Kind, State, Applicant) = (application.Value.Form.Kind, application.Value.State, application.Value.Applicant.Account.Value);
        Form = FormJson.Write(application.Value.Form);
        History = RowJson.Write(application.Value.History);
        CertificatesToCancel = application.CertificatesToCancel.Count == 0 ? null : RowJson.Write(application.CertificatesToCancel.Select(number => number.ToString()).ToArray());
        Gateways.Match(application.Gateways, (row, number) => row.Write(this, number, application.HoldsGateways));
    }
}

/// <summary>A gateway that an application is about.</summary>
internal sealed class ApplicationGatewayRow : ListedRow
{
    public string Application { get; set; } = null!;

    public string Gateway { get; set; } = null!;

    public bool IsHeld { get; set; }

    public void Write(ApplicationRow application, RegistrationNumber gateway, bool isHeld) =>
        (Institution, Application, Gateway, IsHeld) = (application.Institution, application.Name, gateway.Value, isHeld);
}
