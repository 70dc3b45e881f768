namespace PivCard;

/// <summary>
/// The part of a PIV card (NIST SP 800-73-4) that OpenSC asks of it: to be selected, its data objects, PIN and PUK, and
/// signatures with two keys: 9A, once the PIN was right, and 9C, which asks for the PIN each time.
/// </summary>
internal sealed class PivApplication(SecretCode pin, SecretCode puk, CardKey authentication, CardKey signature, byte[] guid)
{
    private const byte Rsa2048 = 0x07, AuthenticationKey = 0x9A, SignatureKey = 0x9C;
    private const ushort PinReference = 0x0080;

    private static readonly byte[] Id = [0xA0, 0x00, 0x00, 0x03, 0x08, 0x00, 0x00, 0x10, 0x00, 0x01, 0x00];

    private bool _verified, _verifiedJustNow;

    public void Reset() => _verified = _verifiedJustNow = false;

    public Response Respond(Command command) => command.Instruction switch
    {
        0xA4 => Select(command),
        0xCB => GetData(command),
        0x20 => Verify(command),
        0x24 => ChangeReferenceData(command),
        0x2C => ResetRetryCounter(command),
        0x87 => GeneralAuthenticate(command),
        _ => Response.InstructionNotSupported,
    };

    private static Response Select(Command command) => command.Data.Length >= 9 && Id.AsSpan().StartsWith(command.Data)
        ? Response.Of(Tlv.Of(0x61, [.. Tlv.Of(0x4F, Id.AsSpan(5)), .. Tlv.Of(0x79, Tlv.Of(0x4F, Id.AsSpan(0, 5)))]))
        : Response.NotFound;

    private Response GetData(Command command) => Tlv.Find(command.Data, 0x5C) switch
    {
        // Discovery: the application, and that the PIN of the card alone is used.
        [0x7E] => Response.Of(Tlv.Of(0x7E, [.. Tlv.Of(0x4F, Id), .. Tlv.Of(0x5F2F, 0x40, 0x00)])),
        [0x5F, 0xC1, 0x02] => Response.Of(CardholderId()),
        [0x5F, 0xC1, 0x05] => Response.Of(authentication.CertificateObject),
        [0x5F, 0xC1, 0x0A] => Response.Of(signature.CertificateObject),
        _ => Response.NotFound,
    };

    // An agency's number of nines says that the GUID identifies the card: OpenSC takes it for the serial number.
    private byte[] CardholderId() => Tlv.Of(0x53,
    [
        .. Tlv.Of(0x30, Convert.FromHexString("D4E739DA739CED39CE739D836858210842108421C84210C3EB")),
        .. Tlv.Of(0x34, guid),
        .. Tlv.Of(0x35, "20401231"u8),
        .. Tlv.Of(0x3E),
        .. Tlv.Of(0xFE),
    ]);

    private Response Verify(Command command)
    {
        if (command.Parameters != PinReference)
        {
            return command.Parameters == (0xFF00 | PinReference) ? ForgetPin() : Response.ReferenceNotFound;
        }

        if (command.Data.Length == 0)
        {
            return _verified ? Response.Ok : pin.IsBlocked ? Response.Blocked : Response.TriesLeft(pin.TriesLeft);
        }

        return SecretCode.IsWellFormed(command.Data) ? Present(command.Data) : Response.WrongData;
    }

    private Response ChangeReferenceData(Command command)
    {
        if (command.Parameters != PinReference || command.Data.Length != 16)
        {
            return Response.WrongData;
        }

        var answer = Present(command.Data.AsSpan(0, 8));
        if (answer == Response.Ok)
        {
            pin.Set(command.Data.AsSpan(8));
        }

        return answer;
    }

    private Response ResetRetryCounter(Command command)
    {
        if (command.Parameters != PinReference || command.Data.Length != 16)
        {
            return Response.WrongData;
        }

        var answer = puk.Present(command.Data.AsSpan(0, 8));
        if (answer == Response.Ok)
        {
            pin.Set(command.Data.AsSpan(8));
        }

        return answer;
    }

    private Response GeneralAuthenticate(Command command)
    {
        var isSignatureKey = command.P2 == SignatureKey;
        if (command.P1 != Rsa2048 || !(isSignatureKey || command.P2 == AuthenticationKey))
        {
            return Response.WrongParameters;
        }

        if (!(isSignatureKey ? _verifiedJustNow : _verified))
        {
            return Response.SecurityStatusNotSatisfied;
        }

        _verifiedJustNow = false;
        return Tlv.Find(command.Data, 0x7C) is { } template && Tlv.Find(template, 0x81) is { Length: CardKey.BlockSize } block
            ? Response.Of(Tlv.Of(0x7C, Tlv.Of(0x82, (isSignatureKey ? signature : authentication).Compute(block))))
            : Response.WrongData;
    }

    private Response Present(ReadOnlySpan<byte> code)
    {
        var answer = pin.Present(code);
        _verified = _verifiedJustNow = answer == Response.Ok;
        return answer;
    }

    private Response ForgetPin()
    {
        Reset();
        return Response.Ok;
    }
}
