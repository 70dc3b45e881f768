using ExchangeGateway.Applications;
using ExchangeGateway.TradingGateways;
using FluentValidation;

namespace ExchangeGateway.Benchmarks.Peers;

/// <summary>The opening form's rules in FluentValidation, as users write them today. One validator serves all forms.</summary>
internal sealed class OpeningFormValidator : AbstractValidator<OpeningForm>
{
    public OpeningFormValidator()
    {
        RuleFor(form => form.Attachments).Must(attachments => attachments.AsSpan().Length > 0 && attachments.Any(a => a.Material == MaterialRequirement.ApplicationForm)).WithErrorCode("material-missing");
        RuleForEach(form => form.Attachments).SetValidator(new AttachmentValidator());
        RuleFor(form => form.Businesses).Must(businesses => businesses.Count > 0).WithErrorCode("business-missing");
        RuleFor(form => form.Lines).Must(lines => lines.Count > 0).WithErrorCode("lines-missing");
        RuleForEach(form => form.Lines).SetValidator(new LineValidator());
        RuleFor(form => form.Lines).Must(lines => Total(lines) <= int.MaxValue).WithErrorCode("gateway-total-overflow");
    }

    private static long Total(ValueList<OpeningLine> lines)
    {
        long total = 0;
        foreach (var line in lines)
        {
            total += line.Count ?? 0;
        }

        return total;
    }

    private sealed class LineValidator : AbstractValidator<OpeningLine>
    {
        public LineValidator()
        {
            RuleFor(line => line.Count).NotNull().InclusiveBetween(1, 10_000).WithErrorCode("gateway-count-range");
            RuleFor(line => line.FlowRate).InclusiveBetween(1, 20).WithErrorCode("flow-rate-range");
        }
    }

    private sealed class AttachmentValidator : AbstractValidator<Attachment>
    {
        public AttachmentValidator()
        {
            RuleFor(attachment => attachment.FileName).NotEmpty().WithErrorCode("attachment-name");
            RuleFor(attachment => attachment.Size).InclusiveBetween(1, 5 * 1_048_576).WithErrorCode("attachment-size");
            RuleFor(attachment => attachment.Format).Must(format => format is AttachmentFormat.Pdf or AttachmentFormat.Jpg).WithErrorCode("attachment-format");
        }
    }
}
