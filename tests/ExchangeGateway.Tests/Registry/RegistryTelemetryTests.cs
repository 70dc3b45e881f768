using System.Diagnostics;
using System.Diagnostics.Metrics;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Tests.Institutions;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry;

public class RegistryTelemetryTests
{
    [Fact]
    public async Task Command_DoneRepeatedAndDenied_IsToldByOutcomeAndNamesNobody()
    {
        var told = new List<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == RegistryTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        // Other tests run beside this one: what they do in their own flow is not looked at.
        var flow = new AsyncLocal<bool> { Value = true };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (flow.Value)
            {
                told.Add(string.Join(' ', tags.ToArray().Select(tag => tag.Value).Append(value)));
            }
        });
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RegistryTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (flow.Value)
                {
                    told.Add($"{activity.OperationName} {activity.Status} {string.Join(' ', activity.Tags.Select(tag => tag.Value))}");
                }
            },
        };
        ActivitySource.AddActivityListener(activities);
        var (desk, head) = (new Desk(), By(Manager));

        foreach (var by in new[] { head, head, By(Stranger) })
        {
            await new RegisterInstitution(desk.Store).ExecuteAsync(new(by, Members.CompleteRecord, Members.Quota(3)));
        }

        Assert.Equal(
            [
                "RegisterInstitution committed 1", "RegisterInstitution Ok committed",
                "RegisterInstitution repeated 1", "RegisterInstitution Ok repeated",
                "RegisterInstitution denied 1", "RegisterInstitution Ok denied",
            ],
            told);
    }
}
