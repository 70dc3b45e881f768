using System.Text;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Tests.EKeys;

/// <summary>What a token shows of its tries: real ones differ in this more than in anything else.</summary>
public enum Shows
{
    Everything,
    LowAlone,
    FinalAndLocked,
    AllAfterAPinOfThisProcess,
    Nothing,
    Exactly,
}

/// <summary>A token in a few lines. It counts what reaches it, so that nobody has to believe our own count.</summary>
internal sealed class ScriptedToken : IPinDevice
{
    private static int _serial;

    private readonly int _tries;
    private readonly Shows _shows;
    private readonly bool _rightPinResets;
    private readonly string _rightPin;
    private bool _wasTried;

    public ScriptedToken(int tries = 6, Shows shows = Shows.Everything, bool rightPinResets = true, string rightPin = "right1") =>
        (_tries, _shows, _rightPinResets, _rightPin, Left) = (tries, shows, rightPinResets, rightPin, tries);

    public EKeyIdentity Identity { get; } = new("Maker", "Model", $"{Interlocked.Increment(ref _serial)}", "label", null);

    public PinOwner Owner => PinOwner.User;

    public bool ChangesPin { get; init; }

    public (int Least, int Most) Length { get; init; } = (4, 8);

    public int Left { get; set; }

    public bool MustChange { get; set; }

    /// <summary>What it answers to a look; null: its status.</summary>
    public PinReading? Blind { get; set; }

    /// <summary>The process dies when the PIN has been counted and before the answer is seen.</summary>
    public bool DiesAtNextPin { get; set; }

    /// <summary>It answers a fault to the next PIN, after it counted it.</summary>
    public bool FailsAtNextPin { get; set; }

    /// <summary>It answers that the next PIN never reached it.</summary>
    public bool LosesNextPin { get; set; }

    /// <summary>Runs before a PIN is looked at.</summary>
    public Action BeforePin { get; set; } = () => { };

    /// <summary>Every PIN that reached it, in order; null for one of the reader's keys.</summary>
    public List<string?> Received { get; } = [];

    /// <summary>Its module begins anew, as in another process.</summary>
    public void Restart() => _wasTried = false;

    public ValueTask<PinReading> ReadAsync() => new(Blind ?? _shows switch
    {
        Shows.Exactly => PinStatus.Counted(_tries, Left, MustChange),
        Shows.Everything => PinStatus.Flagged(Left < _tries && Left > 1, Left == 1, Left == 0, MustChange),
        Shows.LowAlone => PinStatus.Flagged(Left < _tries, false, false, MustChange),
        Shows.AllAfterAPinOfThisProcess when !_wasTried => PinStatus.Flagged(false, false, false, MustChange),
        Shows.AllAfterAPinOfThisProcess => PinStatus.Flagged(Left < _tries && Left > 1, Left == 1, Left == 0, MustChange),
        Shows.FinalAndLocked => PinStatus.Flagged(false, Left == 1, Left == 0, MustChange),
        _ => PinStatus.Flagged(false, false, false, MustChange),
    });

    public ValueTask<PinTrial> TryAsync(Pin? pin)
    {
        BeforePin();
        if (LosesNextPin)
        {
            LosesNextPin = false;
            return new(new PinNotSent(new(0xE0, "CKR_TOKEN_NOT_PRESENT")));
        }

        var text = pin is null ? null : Encoding.UTF8.GetString(pin.Utf8);
        Received.Add(text);
        _wasTried = true;
        var right = Left > 0 && text == _rightPin;
        Left = !right ? Math.Max(0, Left - 1) : _rightPinResets ? _tries : Left;
        if (DiesAtNextPin)
        {
            DiesAtNextPin = false;
            throw new OperationCanceledException("killed");
        }

        if (FailsAtNextPin)
        {
            FailsAtNextPin = false;
            return new(new DeviceFault(5, "CKR_GENERAL_ERROR"));
        }

        return new(right ? new PinAccepted() : (PinTrial)new WrongPin());
    }
}
