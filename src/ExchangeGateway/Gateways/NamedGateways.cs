using ExchangeGateway.Rules;

namespace ExchangeGateway.Gateways;

/// <summary>The checks that every form makes of the gateways it names, each under the form's own rule.</summary>
/// <typeparam name="TGateway">Trading or market-data: a gateway of the other kind is unknown to the form.</typeparam>
/// <param name="rule">The rule that the form's gateways fall under: 2.3-1, 2.4-1, 2.6-1 or 3.3-5.</param>
/// <param name="onceUnder">The rule that lets the form name a gateway once: 2.3-1, 2.4-3, 2.6-1 or 3.3-5.</param>
/// <param name="list">The name of the form's list, as in <c>gateways</c>.</param>
/// <param name="field">The name of the number in each line, as in <c>.registrationNumber</c>; empty where the line is the number.</param>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class NamedGateways<TGateway>(string rule, string onceUnder, string list, string field = "")
    where TGateway : Gateway
{
    private readonly Requirement
        _missing = Requirement.GatewaysMissing.Under(rule),
        _unknown = Requirement.GatewayUnknown.Under(rule),
        _notOpen = Requirement.GatewayNotOpen.Under(rule),
        _twice = Requirement.GatewayTwice.Under(onceUnder);

    /// <summary>At least one, each well-formed and named once.</summary>
    public void CheckNames(IReadOnlyList<string?> names, ref ViolationList found)
    {
        if (names.Count == 0)
        {
            found.Add(_missing, list);
        }

        var seen = new HashSet<RegistrationNumber>();
        for (var i = 0; i < names.Count; i++)
        {
            var number = RegistrationNumber.Of(names[i], Path(i));
            if (number.TryPickT1(out var violation, out var named))
            {
                found.Add(violation);
            }
            else if (!seen.Add(named))
            {
                found.Add(_twice, Path(i), named.Value);
            }
        }
    }

    /// <summary>Each the institution's own, open, and with nothing else under way.</summary>
    public void CheckAvailability(IReadOnlyList<string?> names, GatewayDirectory gateways, ref ViolationList found)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!RegistrationNumber.Of(names[i], Path(i)).TryPickT0(out var number, out _))
            {
                continue;
            }

            if (gateways.Find(number) is not TGateway gateway)
            {
                found.Add(_unknown, Path(i), number.Value);
            }
            else if (gateway.State is GatewayState.Changing or GatewayState.Revoking)
            {
                found.Add(Requirement.GatewayBusy, Path(i), $"{number}: {gateway.State}");
            }
            else if (gateway.State is not GatewayState.Open)
            {
                found.Add(_notOpen, Path(i), $"{number}: {gateway.State}");
            }
        }
    }

    /// <summary>The gateway of that name, where it is well-formed and known.</summary>
    public static TGateway? Find(string? name, GatewayDirectory? gateways) =>
        gateways is not null && RegistrationNumber.Of(name).TryPickT0(out var number, out _) ? gateways.Find(number) as TGateway : null;

    private string Path(int index) => $"{list}[{index}]{field}";
}
