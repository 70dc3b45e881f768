using System.Text;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>Makes tokens to order.</summary>
internal static class TokenMaking
{
    public static TokenContent Make(TokenOrder order, Pin userPin, Pin officerPin)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(userPin);
        ArgumentNullException.ThrowIfNull(officerPin);
        CheckRoom(order.Label, 32, nameof(order.Label));
        CheckRoom(order.Serial, 16, nameof(order.Serial));
        CheckRoom(order.Manufacturer, 32, nameof(order.Manufacturer));
        CheckRoom(order.Model, 16, nameof(order.Model));
        var salt = PinMark.NewSalt();
        return new()
        {
            Manufacturer = order.Manufacturer,
            Model = order.Model,
            Serial = order.Serial,
            Label = order.Label,
            Style = order.Style,
            Salt = salt,
            User = PinOf(userPin),
            Officer = PinOf(officerPin),
            Keys = [.. order.Signing.Concat(order.Encryption).Select((issued, at) => TokenKey.Of(issued, at + 1, signs: at < order.Signing.Count))],
        };

        TokenPin PinOf(Pin pin) => order.Style.Takes(pin.Length)
            ? new(EKey.New(order.Style.Policy), PinMark.Of(pin, salt))
            : throw new ArgumentException($"A PIN of this style has {order.Style.LeastPinLength} to {order.Style.MostPinLength} bytes.", nameof(order));
    }

    private static void CheckRoom(string name, int most, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, what);
        if (Encoding.UTF8.GetByteCount(name) > most)
        {
            throw new ArgumentException($"A token has {most} bytes for it.", what);
        }
    }
}
