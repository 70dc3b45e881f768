using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;
using NodaTime;

namespace GatewayConsole.Planning;

/// <summary>
/// A plan as a calendar file (RFC 5545): a day to start on and a day of the lapse for each certificate, and one day to
/// plan again by where the plan's calendar ends too soon. All of it follows from the plan, its time stamps too. An entry
/// keeps its id from plan to plan, so that an import updates it.
/// </summary>
internal static class PlanCalendar
{
    /// <summary>Writes the file; false, once it was said, where it cannot be written.</summary>
    public static bool Write(Screen screen, RenewalPlan plan, string path)
    {
        try
        {
            File.WriteAllText(path, Text(plan, screen.Language), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            screen.Fail($"{path}: cannot be written ({e.Message}) Check the path and who may write there.", $"{path}：无法写入（{e.Message}）请检查路径和写入权限。");
            return false;
        }
    }

    public static string Text(RenewalPlan plan, Language language)
    {
        var chinese = language is Language.Chinese;
        var calendar = new Ical.Net.Calendar { ProductId = "-//ExchangeGateway//exchange-gateway plan//EN", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", chinese ? "证书更换计划" : "Certificate renewals");
        foreach (var (key, same) in plan.Steps.GroupBy(step => $"{step.Gateway}\n{step.Kind}").Select(group => (group.Key, group)))
        {
            foreach (var (place, step) in same.Index())
            {
                var (name, description) = (PlanOutput.Name(step, language), Description(step, language));
                if (StartOn(plan, step) is { } start)
                {
                    calendar.Events.Add(Entry(plan, $"start\n{key}\n{place}", start, (chinese ? "开始更换：" : "Start replacing: ") + name, description));
                }

                if (step.Urgency is not RenewalUrgency.Lapsed)
                {
                    calendar.Events.Add(Entry(plan, $"lapse\n{key}\n{place}", step.LapsesOn, (chinese ? "失效：" : "Lapses: ") + name, description));
                }
            }
        }

        if (PlanAgain(plan) is var (by, missing))
        {
            calendar.Events.Add(Entry(
                plan,
                "plan again",
                by,
                chinese ? "补充日历并重新制定证书更换计划" : "Give the plan the next year's holidays and plan again",
                chinese ? $"{missing} 个证书的开始日期未知。" : $"The start dates of {missing} certificates are not known yet."));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    // What is late starts today. What is not known has no day of its own.
    private static LocalDate? StartOn(RenewalPlan plan, RenewalStep step) => step.Urgency switch
    {
        RenewalUrgency.Lapsed or RenewalUrgency.Due => plan.On,
        _ => step.Start.Match(date => (LocalDate?)date, _ => null),
    };

    private static (LocalDate By, int Missing)? PlanAgain(RenewalPlan plan)
    {
        var notKnown = plan.Steps.Where(step => step.Urgency is RenewalUrgency.Later or RenewalUrgency.MayBeDue && step.Start.IsT1).Select(step => step.Start.AsT1).ToList();
        return notKnown.Count == 0 ? null : (LocalDate.Max(plan.On, notKnown.Min(start => start.SafeBy ?? plan.On)), notKnown.Count);
    }

    private static string Description(RenewalStep step, Language language)
    {
        var last = step.Validity.NotAfter.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return string.Join('\n', PlanOutput.Sentences(step, language).Append(language is Language.Chinese ? $"最后有效时刻（上海）：{last}" : $"Last valid second, in Shanghai: {last}"));
    }

    private static CalendarEvent Entry(RenewalPlan plan, string key, LocalDate day, string summary, string description)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(..16))}@exchange-gateway",
            DtStamp = new(plan.At.ToDateTimeUtc()),

            // Calendars take the entry of the later plan: it has the greater number.
            Sequence = (int)Math.Clamp(plan.At.ToUnixTimeSeconds() / 60, 0, int.MaxValue),
            Start = new(day.ToDateOnly()),
            Summary = summary,
            Description = description,
            Transparency = TransparencyType.Transparent,
        };
        entry.Alarms.Add(new() { Action = AlarmAction.Display, Description = summary, Trigger = new(Ical.Net.DataTypes.Duration.FromHours(9)) });
        return entry;
    }
}
